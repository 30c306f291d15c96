def half(n):
    if n % 2:
        raise ValueError(f"odd {n}")
    return n // 2


i = "kept"
try:
    print([half(i) for i in (4, 2, 3, 8)])
except ValueError as error:
    print(error, i)
try:
    {1 // k: k for k in (1, 0)}
except ZeroDivisionError as error:
    print(error)


def collect():
    x = "before"
    try:
        [x for x in iter(half, None)]
    except TypeError as error:
        return x, str(error)


print(collect())
try:
    [a + b for a, b in [(1, 2), (3,)]]
except ValueError as error:
    print(error)
try:
    print([n for n in 5])
except TypeError as error:
    print(error)
