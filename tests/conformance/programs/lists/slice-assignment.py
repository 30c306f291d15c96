a = list(range(8))
a[2:4] = ["x", "y", "z"]
print(a)
a[:2] = []
print(a)
a[len(a):] = [100, 200]
print(a)
a[1:1] = "ins"
print(a)
a[::2] = ["even"] * len(a[::2])
print(a)
a[::-1] = list(range(len(a)))
print(a)
del a[::3]
print(a)
del a[1:3]
print(a)
a[:] = (n * n for n in range(4))
print(a)
for bad in (lambda: a.__setitem__(slice(0, 4, 2), [1]), lambda: a.__setitem__(slice(0, 2), 5)):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
