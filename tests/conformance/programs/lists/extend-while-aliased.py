a = [1, 2]
a.extend(a)
print(a)
a += a
print(len(a))
a[1:3] = a
print(a)
a[:] = a[::-1]
print(a)
b = [a]
b[0].append("shared")
print(a[-1], b[0] is a)
c = [[]] * 3
c[0].append(1)
c[1] = [2]
print(c)
d = list(range(5))
d[1:4] = []
print(d)
d.insert(-10, "front")
d.insert(10, "back")
print(d, d.index("back"), d[-1:] == ["back"])
nested = [1, [2, [3]]]
copy = nested[:]
copy[1][1][0] = "deep"
print(nested, copy is nested)
e = [3, 1, 2]
f = sorted(e)
e.sort(key=lambda x: -x)
print(e, f, e.pop(e.index(2)), e)
g = [None] * 3
g[0] = g
print(g, g[0][0][0] is g)
print([1, 2, 3].index(3, 1), [1, 2, 1].index(1, 1), [1, 2, 1].count(1), [0] * 0, [[]] == [[]])
