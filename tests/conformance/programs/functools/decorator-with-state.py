import functools

def count_calls(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)
    wrapper.calls = 0
    return wrapper

@count_calls
def greet(name, *, loud=False):
    """Greets."""
    return name.upper() if loud else name

print(greet("a"), greet("b", loud=True), greet.calls, greet.__name__, greet.__doc__, greet.__kwdefaults__, greet.__wrapped__("c"), greet.calls)
