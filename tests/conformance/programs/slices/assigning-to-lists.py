a = list(range(6))
a[1:3] = 'xyz'
a[::3] = [0, 0, 0]
print(a)
a[5:2] = ['inserted']
a[-1:] = []
del a[::2]
print(a, a[:], a[10:], a[-100:2])
a[:0] = a
print(a)
for change in (lambda: a.__setitem__(slice(None, None, 2), [1]), lambda: a.__setitem__(slice(0, 1), 5), lambda: a.__setitem__(slice(None, None, 0), []), lambda: a.__setitem__('x', 1), lambda: a.__delitem__(99), lambda: a.__setitem__(99, 1)):
    try:
        print(change())
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
