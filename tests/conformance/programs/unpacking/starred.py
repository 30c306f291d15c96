first, *rest = [1, 2, 3]
print(first, rest)
*init, last = "abc"
print(init, last)
a, *middle, z = range(5)
print(a, middle, z)
a, *empty, z = 1, 2
print(a, empty, z)
(x, *y), *w = ["hello", 1, 2]
print(x, y, w)
*everything, = (1, 2)
print(everything)
for head, *tail in [(1, 2, 3), "ab", [9]]:
    print(head, tail)
try:
    a, *b, c, d = [1, 2]
except ValueError as error:
    print(error)
print([*range(3), *"ab"], (*[1], *[2]), {*[1, 1], 2}, {**{"a": 1}, **{"a": 2, "b": 3}})
t = *[1, 2], 3
print(t)


def f():
    return *[1, 2], 3


print(f(), max(*[3, 9], 4), "{}-{}".format(*"xy"))
