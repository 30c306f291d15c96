# With None for _functools in sys.modules functools does the same in Python.
import sys

sys.modules["_functools"] = None
sys.modules.pop("functools", None)
import functools

print(functools.reduce(lambda a, b: a + b, [1, 2, 3]))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
print(functools.partial(divmod, functools.Placeholder, 2)(7))


@functools.lru_cache(maxsize=2)
def square(x):
    print("square of", x)
    return x * x


print(square(3), square(3), square.cache_info())
