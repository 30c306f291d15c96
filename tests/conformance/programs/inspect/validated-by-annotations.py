import functools
import inspect

def checked(f):
    sig = inspect.signature(f)

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        bound = sig.bind(*args, **kwargs)
        for name, value in bound.arguments.items():
            kind = sig.parameters[name].annotation
            if kind is not inspect.Parameter.empty and not isinstance(value, kind):
                raise TypeError(f"{name} must be {kind.__name__}, not {type(value).__name__}")
        return f(*args, **kwargs)
    return wrapper

@checked
def repeat(text: str, times: int = 2, sep=""):
    return sep.join([text] * times)

print(repeat("ab"), repeat("x", sep="-", times=3), inspect.signature(repeat))
for call in (lambda: repeat(5), lambda: repeat("a", "b"), lambda: repeat(), lambda: repeat("a", 1, 2, 3)):
    try:
        call()
    except TypeError as e:
        print(e)
