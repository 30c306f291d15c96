from array import array

a = array('i', [1, 2, 3])
it = iter(a)
print(next(it), next(it))
a.append(4)
print(list(it))
a.append(5)
print(list(it))
print(list(reversed(a)), sorted(array('d', [3, 1, 2])), [*zip(a, a[1:])])
for item in a:
    if len(a) < 9:
        a.append(item * 10)
print(a)
first, *rest = a
print(first, rest)
match array('b', [1, 2, 3]):
    case [x, *y]:
        print(x, y)
