# __slots__ may be any iterable of names; a name that is no identifier is refused.
class A:
    __slots__ = (letter for letter in 'xyz')


class B:
    __slots__ = {'size': 'How large.', 'name': 'What it is called.'}


a = A()
a.x, a.z = 1, 2
print(a.x, a.z, [name for name in dir(a) if len(name) == 1])
b = B()
b.size = 3
print(b.size, sorted(B.__slots__))
for slots in (['1a'], [1], 5, ['__dict__', 'ok']):
    try:
        C = type('C', (), {'__slots__': slots})
        print('made', hasattr(C(), '__dict__'))
    except TypeError as error:
        print('TypeError:', error)
for base, slots in ((int, ['x']), (tuple, ['__weakref__']), (A, ['__weakref__']), (type, ())):
    try:
        type('D', (base,), {'__slots__': slots})
        print('made')
    except TypeError as error:
        print('TypeError:', error)
