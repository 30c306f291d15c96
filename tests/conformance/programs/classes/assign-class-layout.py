# __class__ can be assigned where instances are laid out alike.
class A:
    pass


class B:
    def hello(self):
        return 'B with %s' % self.__dict__


class P:
    __slots__ = ('x',)


class Q:
    __slots__ = ('x',)


a = A()
a.n = 1
a.__class__ = B
print(a.hello())

p = P()
p.x = 5
p.__class__ = Q
print(type(p).__name__, p.x)

for target in (A, int, 3):
    try:
        p.__class__ = target
    except TypeError as e:
        print('TypeError:', e)
