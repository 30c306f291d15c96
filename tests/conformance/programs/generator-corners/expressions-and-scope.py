n = 10
lazy = (n * i for i in range(3))
n = 100
print(list(lazy))
try:
    broken = (x for x in 5)
except TypeError as error:
    print(error)
later = (1 / x for x in (1, 0, 2))
print(next(later))
try:
    next(later)
except ZeroDivisionError as error:
    print(error)
print(list(later))
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]], list(f() for f in (lambda: i for i in range(3))))
print({k: v for k, v in zip("ab", (1, 2))}, {x % 3 for x in range(9)}, [(x, y) for x in range(3) for y in range(x)], [[c for c in w] for w in ("ab", "c")], sum(x for x in range(4) if x % 2), [y := 5, y**2])
print([last := x for x in range(4)], last, any((witness := x) > 1 for x in range(4)), witness)
try:
    print(x)
except NameError as error:
    print(error)


class Scope:
    size = 3
    first = [size for _ in range(2)] if False else list(range(size))
    try:
        second = [i * size for i in range(2)]
    except NameError as error:
        second = str(error)


print(Scope.first, Scope.second)
