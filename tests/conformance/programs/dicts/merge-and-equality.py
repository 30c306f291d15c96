a = {"x": 1, "y": 2}
b = {"y": 20, "z": 30}
print(a | b, b | a, {**a, **b}, {**a, "y": 0}, {"y": 0, **a})
c = a
c |= b
print(a, c is a)
c |= [("w", 5)]
print(c)
print({1: 2} == {1: 2.0}, {1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} != {1: 3}, {} == [])
try:
    a | [("q", 1)]
except TypeError as error:
    print(error)


def show(**kw):
    return kw


print(show(**a, extra=1), show(**{"k": "v"}))
try:
    show(**a, x=1)
except TypeError as error:
    print(error)
