from functools import lru_cache, cache

@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print([fib(n) for n in range(16)])
print(fib.cache_info())
fib.cache_clear()
print(fib.cache_info().currsize)

@cache
def slow_square(x):
    print("computing", x)
    return x * x
print(slow_square(4), slow_square(4))
