def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, iterable):
    for _, x in zip(range(n), iterable):
        yield x


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


def pairs(iterable):
    previous = None
    for i, x in enumerate(iterable):
        if i:
            yield previous, x
        previous = x


def collatz(n):
    yield n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        yield n


print(list(take(12, fibonacci())))
print(list(take(10, primes())))
print(list(pairs("abcd")), list(pairs("")))
print(list(collatz(11)), max(collatz(27)))
