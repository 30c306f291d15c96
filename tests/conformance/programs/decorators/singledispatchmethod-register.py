from functools import singledispatchmethod
class A:
    @singledispatchmethod
    def f(self, x):
        return 'base', x
    @f.register
    def _(self, x: int):
        return 'int', x
    @f.register(str)
    def _(self, x):
        return 'str', x
a = A()
print(a.f(1), a.f('s'), a.f(2.0))


class B:
    @singledispatchmethod
    @classmethod
    def g(cls, x):
        return 'base'

    @g.register
    @classmethod
    def _(cls, x: int):
        return 'int'

    @singledispatchmethod
    @staticmethod
    def h(x):
        return 'base'

    @h.register
    @staticmethod
    def _(x: 'int'):
        return 'int'


print(B.g(1), B.g(''), B().h(1), B.h(''))


@A.f.register
def _(self, x: float):
    return 'float', x


print(a.f(1.5), a.f.__name__)
print(repr(A.f), repr(A.__dict__['f']))
try:
    a.f()
except TypeError as error:
    print(error)
