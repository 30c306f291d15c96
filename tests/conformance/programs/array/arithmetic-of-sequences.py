from array import array

a = array('b', [1, 2])
b = a + array('b', [3])
print(b, a * 3, 2 * a, a * 0, a * -1)
c = a
c += array('b', [7])
c *= 2
print(a is c, a)
for act in (lambda: a + [1], lambda: a + array('h'), lambda: a.__iadd__([1]), lambda: a * 'x', lambda: a * 1.0):
    try:
        act()
    except TypeError as e:
        print(e)
