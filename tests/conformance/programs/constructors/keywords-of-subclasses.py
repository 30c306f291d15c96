# A subclass of a built-in type takes keywords only where it has an __init__ (or __new__) for them.
class Number(float):
    pass


class Named(float):
    def __init__(self, value, name=None):
        self.name = name


class Items(list):
    def __new__(cls, items, tag=None):
        self = super().__new__(cls, items)
        self.tag = tag
        return self


class Filled(list):
    def __init__(self, items, tag=None):
        super().__init__(items)
        self.tag = tag


class Frozen(frozenset):
    pass


class Pair(tuple):
    def __init__(self, items, tag=None):
        self.tag = tag


for make in (lambda: Number(x=1), lambda: float(x=1), lambda: Frozen(items=()),
             lambda: Frozen([], 2), lambda: set().__init__(a=1), lambda: tuple(items=())):
    try:
        print(make())
    except TypeError as error:
        print('TypeError:', error)

print(Named(2.5, name='n').name, Named(2.5) == 2.5)
print(Items([1, 2], tag='t').tag, Filled([1, 2], tag='u').tag, Filled([1, 2]))
print(Pair((1, 2), tag='v').tag)
