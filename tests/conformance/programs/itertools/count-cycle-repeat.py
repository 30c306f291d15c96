from itertools import count, cycle, repeat, islice
from fractions import Fraction

print(list(islice(count(10), 4)), list(islice(count(5, -2), 4)))
print(list(islice(count(0.5, 0.25), 4)), list(islice(count(Fraction(1, 3), Fraction(1, 3)), 3)))
c = count()
next(c), next(c)
print(c, count(1, 3), repeat("x"), repeat(1, 5))
print("".join(islice(cycle("abc"), 8)), list(cycle([])))
r = repeat("hi", 3)
next(r)
print(r, list(r), r, list(repeat(1, -4)))
print(list(map(pow, range(5), repeat(2))))
big = count(2 ** 63 - 2)
print([next(big) for _ in range(4)])
for wrong in (lambda: count("a"), lambda: repeat(), lambda: cycle(3), lambda: repeat(1, "x")):
    try:
        wrong()
    except TypeError as e:
        print(e)
print(repeat(1, 4).__length_hint__())
