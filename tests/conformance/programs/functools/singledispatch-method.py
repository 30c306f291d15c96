from functools import singledispatchmethod

class Negator:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError(f"Cannot negate a {type(arg).__name__}")

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register
    def _(self, arg: bool):
        return not arg

    @singledispatchmethod
    @classmethod
    def parse(cls, arg):
        return cls.__name__, arg

    @parse.register
    @classmethod
    def _(cls, arg: str):
        return cls.__name__, int(arg)

n = Negator()
print(n.neg(5), n.neg(True), n.neg(False))
print(Negator.parse("12"), n.parse(3.5))
try:
    n.neg("x")
except NotImplementedError as e:
    print(e)
try:
    n.neg()
except TypeError as e:
    print(e)
