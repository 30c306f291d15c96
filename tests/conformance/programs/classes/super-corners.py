class A:
    def __init__(self):
        self.log = ["A"]

    @classmethod
    def make(cls):
        return f"A.make {cls.__name__}"

    @property
    def size(self):
        return 1

    def run(self):
        return [super(A, self).__class__.__name__]


class B(A):
    def __init__(self):
        super().__init__()
        self.log.append("B")

    @classmethod
    def make(cls):
        return super().make() + "+B"

    @property
    def size(self):
        return super().size + 10

    def run(self):
        return [super().run(), (lambda: super(B, self).size)(), __class__.__name__]

    def nested(self):
        def inner():
            return super(B, self).size, __class__ is B

        return inner()


b = B()
print(b.log, B.make(), b.size, b.run(), b.nested())
print(super(B, b).size, super(B, b).make(), repr(super(B, b)).startswith("<super: <class 'B'>"))
try:
    super(B, A())
except TypeError as error:
    print(error)
try:
    super(B, b).nothing
except AttributeError as error:
    print(error)


def outside(self):
    return super().size


B.outside = outside
try:
    b.outside()
except RuntimeError as error:
    print(error)
