from array import array

a = array('B', range(12))
del a[0]
del a[-1]
print(a)
del a[2:4]
print(a)
del a[::3]
print(a)
del a[::-2]
print(a)
del a[:]
print(a, len(a))
for act in (lambda: a.__delitem__(0), lambda: a.pop(), lambda: a.remove(1), lambda: a.__setitem__(0, 1)):
    try:
        act()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
