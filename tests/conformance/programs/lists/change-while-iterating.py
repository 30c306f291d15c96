a = [1, 2, 3, 4, 5, 6]
seen = []
for x in a:
    seen.append(x)
    if x % 2 == 0:
        a.remove(x)
print(a, seen)
b = [1]
for x in b:
    if len(b) < 6:
        b.append(x * 2)
print(b)
c = list("abcd")
for i, x in enumerate(c):
    if x == "b":
        del c[i]
print(c)
it = iter([1, 2])
print(list(it), list(it))
d = [1, 2, 3]
for x in d[:]:
    d.insert(0, -x)
print(d)
