from itertools import tee

a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
x, y, z = tee(iter("ab"), 3)
print(list(x), list(y), list(z), tee([], 0))

def shouting():
    for i in range(3):
        print("produced", i)
        yield i

first, second = tee(shouting())
print(next(first), next(first))
print(next(second))
third, = tee(first, 1)
print(list(third), list(second))

def pairs(iterable):
    a, b = tee(iterable)
    next(b, None)
    return zip(a, b)

print(list(pairs("abcd")), list(pairs("a")))
for wrong in (lambda: tee([1], -1), lambda: tee(5), lambda: tee([1], "x")):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
