from array import array

a = array('d', [1.0, 2.5, 1.0, float('nan')])
print(a.index(1), a.index(1, 1), a.index(2.5, -3), 2.5 in a, 7 in a, 'x' in a, float('nan') in a)
for args in [(9,), (1.0, 3), (2.5, 2, 4), (1.0, 1, 2)]:
    try:
        a.index(*args)
    except ValueError as e:
        print(args, e)
try:
    a.index(1, 'x')
except TypeError as e:
    print(e)


class Always:
    def __eq__(self, other):
        print('compared with', other)
        return True


print(a.index(Always()), a.count(Always()))
