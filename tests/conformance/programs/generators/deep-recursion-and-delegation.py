def countdown(n):
    if n:
        yield n
        yield from countdown(n - 1)


print(list(countdown(10)), sum(countdown(100)))


def walk(tree, path=()):
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from walk(value, (*path, key))
        else:
            yield "/".join((*path, key)), value


print(list(walk({"a": 1, "b": {"c": 2, "d": {"e": 3}}, "f": {}})))


def permutations(items):
    if not items:
        yield []
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :]):
            yield [x, *rest]


print(["".join(p) for p in permutations("abc")], sum(1 for _ in permutations("12345")))


def interleave(*gens):
    gens = [iter(g) for g in gens]
    while gens:
        for g in list(gens):
            try:
                yield next(g)
            except StopIteration:
                gens.remove(g)


print(list(interleave("abc", [1], range(10, 14))))


def primes():
    def sieve(numbers):
        p = next(numbers)
        yield p
        yield from sieve(n for n in numbers if n % p)

    def from_two():
        n = 2
        while True:
            yield n
            n += 1

    yield from sieve(from_two())


p = primes()
print([next(p) for _ in range(12)])
