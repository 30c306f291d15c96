from array import array

a = array('i', [3, 1, 2])
a.append(5)
a.insert(0, 9)
a.insert(-1, 8)
a.insert(100, 7)
a.insert(-100, 6)
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(1)
print(a)
a.extend([4, 4])
a.extend(array('i', [4]))
print(a, a.count(4), a.count(4.0), a.count('x'))
a.reverse()
print(a)
try:
    a.extend([1, 'x', 2])
except TypeError as e:
    print(e, a)
try:
    a.extend(array('h', [1]))
except TypeError as e:
    print(e)
a.clear()
print(a)
