import functools
def repeat(times):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            return [f(*args, **kwargs) for _ in range(times)]
        return wrapper
    return decorate
def logged(f):
    @functools.wraps(f)
    def wrapper(*a, **k):
        print(f"calling {f.__name__} with {a} {k}")
        return f(*a, **k)
    return wrapper
@logged
@repeat(times=2)
def greet(name, punctuation="!"):
    "Say hi."
    return f"hi {name}{punctuation}"
print(greet("Bo", punctuation="?"), greet.__name__, greet.__doc__, greet.__wrapped__.__name__)
