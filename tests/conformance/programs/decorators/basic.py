def trace(f):
    def wrapper(*args, **kwargs):
        print("call", f.__name__, args, kwargs)
        result = f(*args, **kwargs)
        print("result", result)
        return result

    return wrapper


@trace
def add(a, b=0):
    return a + b


print(add(1, b=2), add.__name__)


def register(f):
    registry[f.__name__] = f
    return f


registry = {}


@register
def hello():
    return "hello"


@register
def bye():
    return "bye"


print([(name, f()) for name, f in registry.items()], hello())
