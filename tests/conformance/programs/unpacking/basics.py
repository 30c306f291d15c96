a, b = 1, 2
a, b = b, a
print(a, b)
(c, d), e = [3, 4], "e"
[f, g] = "fg"
print(c, d, e, f, g)
x = y = z = []
x.append(1)
print(y, z is x)
for i, (j, k) in enumerate([(1, 2), (3, 4)]):
    print(i, j, k)
p, q = {"k1": 1, "k2": 2}
print(p, q)
m, n = (v * v for v in (2, 3))
print(m, n)
data = [0, 0, 0]
i = 0
i, data[i] = 1, "set after i"
print(i, data)
try:
    a, b = 1, 2, 3
except ValueError as error:
    print(error)
try:
    a, b, c = [1, 2]
except ValueError as error:
    print(error)
try:
    a, b = 5
except TypeError as error:
    print(error)
