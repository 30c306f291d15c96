import weakref

class Key:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __hash__(self):
        return hash(self.n)

a, b = Key(1), Key(1)
ra, rb = weakref.ref(a), weakref.ref(b)
print(ra == rb, hash(ra) == hash(a), ra is weakref.ref(a), ra.__callback__)
print(weakref.getweakrefcount(a), weakref.getweakrefs(a) == [ra], weakref.getweakrefs(5))
unhashed = weakref.ref(b, lambda r: None)
del b
print(ra == rb, rb() is None)
try:
    hash(unhashed)
except TypeError as error:
    print(error)
print(hash(ra) == hash(1))

class Named(weakref.ref):
    __slots__ = ('name',)
    def __init__(self, obj, callback=None, name=''):
        super().__init__(obj, callback)
        self.name = name
    def __new__(cls, obj, callback=None, name=''):
        return super().__new__(cls, obj, callback)

n = Named(a, name='first')
print(n.name, n() is a, n is ra, isinstance(n, weakref.ref), type(n).__name__)
for wrong in (lambda: weakref.ref(), lambda: weakref.ref(a, None, None), lambda: ra(1), lambda: ra.x, lambda: weakref.ref(a, callback=None)):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
