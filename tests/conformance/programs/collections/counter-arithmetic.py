from collections import Counter

a, b = Counter(x=3, y=1, z=-2), Counter(x=1, y=2, w=4)
print(a + b, a - b, a & b, a | b, sep="\n")
print(+a, -a)
a += b
print(a)
a -= Counter(x=100)
print(a)
a |= Counter(y=9)
a &= Counter(y=5, w=1)
print(a)
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=3) < Counter(a=3), Counter(a=1) >= Counter(b=-1))
print(Counter("listen") == Counter("silent"))
try:
    Counter(a=1) + {"a": 1}
except TypeError as e:
    print(e)
try:
    Counter(a=1) < 3
except TypeError as e:
    print(e)
print(sum([Counter("ab"), Counter("bc")], Counter()))
c = Counter(a=1).copy()
print(type(c).__name__, c.pop("a"), c)
