a = list(range(10))
print(a[2:5], a[:3], a[-3:], a[::3], a[::-1], a[7:2:-2], a[5:2], a[-100:100])
b = a[:]
b[0] = "changed"
print(a[0], b[0], b is a)
print(a[slice(2, 8, 3)], a[True], [[1, 2], [3]][0][1])
print(slice(1, 2), slice(None), slice(10).indices(4), slice(None, None, -1).indices(5))
for bad in (lambda: a[::0], lambda: a["a":], lambda: a[1.0:2]):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(error)
