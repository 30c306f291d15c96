class A:
    def hello(self):
        return "A"

    x = property(lambda self: "A.x")


class B(A):
    def hello(self):
        return [super().hello() for _ in range(2)] + [(lambda: super(B, self).hello())()]

    def generator(self):
        yield super().hello()

    @staticmethod
    def static():
        return super().hello()

    def no_arguments():
        return super()

    def deleted(self):
        del self
        return super()

    def rebound(self):
        self = 5
        return super()

    @property
    def x(self):
        return super().x + "!"

    def inner(self):
        class Inner:
            def __init__(me):
                me.outer = super(B, self).hello()

        return Inner().outer

    cls = classmethod(lambda cls: __class__.__name__)


b = B()
print(b.hello(), list(b.generator()), b.x, b.inner(), B.cls())
for call in (lambda: B.static(), lambda: B.no_arguments(), lambda: b.deleted(), lambda: b.rebound(), lambda: super(), lambda: super(5), lambda: super(A, 5), lambda: super(B, A()), lambda: super(A, b, 1), lambda: super(B, b).nothing, lambda: super(A, b).hello(), lambda: super(B).__get__(b).hello(), lambda: super(B, B).hello(b), lambda: setattr(super(B, b), "y", 1), lambda: super(x=1)):
    try:
        print(call())
    except (RuntimeError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
