from functools import wraps, update_wrapper, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES

print(WRAPPER_UPDATES, "__name__" in WRAPPER_ASSIGNMENTS, "__doc__" in WRAPPER_ASSIGNMENTS)

def traced(f):
    @wraps(f)
    def inner(*args):
        """Inner's text."""
        print("calling", f.__name__, args)
        return f(*args)
    return inner

@traced
def add(a: int, b: int) -> int:
    """Adds."""
    return a + b

print(add(1, 2), add.__name__, add.__doc__, add.__qualname__)
print(add.__wrapped__(3, 4), add.__wrapped__.__name__)

def bare():
    pass

bare.tag = "x"

def wrapper():
    pass

wrapper.own = 1
update_wrapper(wrapper, bare, assigned=("__name__", "missing"))
print(wrapper.__name__, wrapper.tag, wrapper.own, wrapper.__qualname__)

class Callable:
    def __call__(self):
        return "called"

w = wraps(Callable())(lambda: 0)
print(w.__name__, w.__doc__, type(w.__wrapped__).__name__)
