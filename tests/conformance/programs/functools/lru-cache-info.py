from functools import lru_cache

@lru_cache(maxsize=3)
def square(n):
    print("computing", n)
    return n * n

for n in (1, 2, 3, 1, 4, 2, 1):
    square(n)
print(square.cache_info())
print(square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square.__wrapped__(5))

@lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(90), fib.cache_info())

@lru_cache(maxsize=None)
def join(*parts, sep="-"):
    return sep.join(parts)

join("a", "b")
join("a", "b", sep="-")
join("a", "b", sep="+")
print(join.cache_info(), join.cache_parameters())
info = join.cache_info()
print(info.hits, info.misses, info._asdict())
