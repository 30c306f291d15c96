calls = 0


def memo(f):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]

    wrapper.cache = cache
    return wrapper


@memo
def fib(n):
    global calls
    calls += 1
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), calls, len(fib.cache), fib.cache[50])
print(fib(10), calls)


def partitions(n, largest=None, table={}):
    largest = n if largest is None else min(n, largest)
    if n == 0:
        return 1
    if (n, largest) not in table:
        table[n, largest] = sum(partitions(n - k, k) for k in range(1, largest + 1))
    return table[n, largest]


print([partitions(n) for n in range(1, 12)], partitions(60))
