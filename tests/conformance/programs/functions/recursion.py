def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def hanoi(n, source="A", target="C", spare="B"):
    if n == 0:
        return 0
    moves = hanoi(n - 1, source, spare, target)
    if n <= 2:
        print(f"{n}: {source}->{target}", end="; ")
    return moves + 1 + hanoi(n - 1, spare, target, source)


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1 :])]


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


print([fib(i) for i in range(15)])
print(hanoi(3))
print(permutations([1, 2, 3]))
print(ackermann(2, 3))
flatten = lambda v: [y for x in v for y in flatten(x)] if isinstance(v, list) else [v]
print(flatten([1, [2, [3, [4]], 5], []]))
