class OnlyEq:
    def __eq__(self, other):
        return True


class Both(OnlyEq):
    def __hash__(self):
        return 5


class NoHash:
    __hash__ = None


class Inherits(Both):
    pass


class EqAgain(Both):
    def __eq__(self, other):
        return False


class Keeps(Both):
    def __eq__(self, other):
        return False

    __hash__ = Both.__hash__


for cls in (OnlyEq, Both, NoHash, Inherits, EqAgain, Keeps):
    try:
        print(cls.__name__, hash(cls()), cls.__hash__ is None)
    except TypeError as error:
        print(cls.__name__, error, cls.__hash__)
for value in (5.5, "text", None, 10**30, True, -1):
    try:
        result = hash(type("H", (), {"__hash__": lambda self: value})())
        print(repr(value), result == hash(value))
    except TypeError as error:
        print(repr(value), error)
print(len({Both(), Both()}), len({Keeps(), Keeps()}), Both() in [1], OnlyEq() != 5, {Both(): "a"}[Inherits()], object() == object(), isinstance(OnlyEq(), object))
