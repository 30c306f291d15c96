row = [0] * 3
grid = [row] * 2
good = [[0] * 3 for _ in range(2)]
grid[0][1] = good[0][1] = 5
print(grid, good, [[]] * 2, [None] * 0, [1] * -1, 2 * [1, 2])
a = [1, 2]
b = a
b += [3]
a = a + [4]
print(a, b)
a *= 2
print(a, [a, a][0] is a, a == a[:], a is a[:])
a.append(a)
print(a, a[-1] is a, a == a)
t = ([],)
try:
    t[0] += [1]
except TypeError as error:
    print(error, t)
c = []
c.append({"self": c})
print(c, repr(c[0]))
x, y = [], []
x.append(y)
y.append(x)
print(x, y, x == [y], x is y[0])
