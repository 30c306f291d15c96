from functools import lru_cache

@lru_cache(maxsize=None, typed=True)
def kind(x):
    return type(x).__name__

print(kind(3), kind(3.0), kind(True), kind(3), kind.cache_info())

@lru_cache(maxsize=None)
def loose(x):
    return type(x).__name__

print(loose(1), loose(1.0), loose(True), loose.cache_info())

@lru_cache(maxsize=0)
def never(x):
    print("asked", x)
    return x

never(1), never(1)
print(never.cache_info())

@lru_cache(maxsize=-5)
def negative(x):
    return x

negative(1)
print(negative.cache_info())
try:
    kind([1])
except TypeError as e:
    print(e)
for wrong in ("ten", 1.5):
    try:
        lru_cache(maxsize=wrong)
    except TypeError as e:
        print(e)
