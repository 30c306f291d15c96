x = "global"


def f():
    x = "local"
    result = [x for _ in range(2)]
    nested = [[x + str(y) for y in range(2)] for x in "pq"]
    return result, nested, x


print(f(), x)


class C:
    limit = 3
    values = [n for n in range(limit)]
    try:
        broken = [limit for _ in range(1)]
    except NameError as error:
        print("class scope:", error)


print(C.values, hasattr(C, "n"))
try:
    [later for later in (1, 2)]
    print(later)
except NameError as error:
    print(error)
fs = [lambda: i * 10 for i in range(3)]
i = 99
print([g() for g in fs])


def g():
    total = 0

    def add(n):
        nonlocal total
        total += n
        return total

    return [add(n) for n in (1, 2, 3)], total


print(g())
