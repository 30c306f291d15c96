from functools import singledispatchmethod

class Negator:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError(f'cannot negate {type(arg).__name__}')

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register
    def _(self, arg: bool):
        return not arg

    @singledispatchmethod
    @classmethod
    def make(cls, arg):
        return cls.__name__, 'object'

    @make.register
    @classmethod
    def _(cls, arg: str):
        return cls.__name__, arg

    @singledispatchmethod
    @staticmethod
    def plain(arg):
        return 'any'

    @plain.register(list)
    @staticmethod
    def _(arg):
        return len(arg)

class Child(Negator):
    @Negator.neg.register(str)
    def _(self, arg):
        return arg[::-1]

n = Negator()
print(n.neg(5), n.neg(True), Negator.make('x'), Child.make(1), Negator.plain([1, 2]), n.plain(5), Child().neg('abc'), n.neg('ab'))
print(Negator.neg.__name__ if hasattr(Negator.neg, '__name__') else 'no name', Negator().neg.register.__name__)
try:
    n.neg([])
except NotImplementedError as error:
    print(error)
try:
    n.neg()
except TypeError as error:
    print(error)
try:
    singledispatchmethod(5)
except TypeError as error:
    print(error)
