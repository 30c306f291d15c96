class L:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


for value in (3, 0, -1, "x", 2.0, None, True):
    try:
        print(repr(value), len(L(value)), bool(L(value)))
    except (ValueError, TypeError) as error:
        print(repr(value), type(error).__name__, error)


class H:
    def __init__(self, h):
        self.h = h

    def __hash__(self):
        return self.h


print(hash(H(5)), hash(H(-1)), hash(H(2**61)))
try:
    hash(H("x"))
except TypeError as error:
    print(error)


class C:
    def __contains__(self, x):
        return [x]

    def __iter__(self):
        return "not an iterator"


print(1 in C(), 0 not in C())
try:
    iter(C())
except TypeError as error:
    print(error)
