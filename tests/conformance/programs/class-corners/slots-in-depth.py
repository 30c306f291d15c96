class Base:
    __slots__ = ("a",)


class Child(Base):
    __slots__ = ["b", "__private"]

    def __init__(self):
        self.a, self.b, self.__private = 1, 2, 3


class WithDict(Base):
    __slots__ = ("__dict__", "__weakref__")


c = Child()
print(c.a, c.b, c._Child__private, hasattr(c, "__dict__"), sorted(n for n in dir(c) if not n.startswith("__")))
w = WithDict()
w.anything = 5
print(w.__dict__, Child.b, Base.a.__get__(c), Child.__slots__)
del c.b
for call in (lambda: c.b, lambda: delattr(c, "b"), lambda: setattr(c, "z", 1), lambda: Base.a.__get__(5), lambda: Base.a.__set__(5, 1), lambda: c.__dict__, lambda: Base().a):
    try:
        print(call())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
for namespace in ({"__slots__": "x", "x": 1}, {"__slots__": ("1a",)}, {"__slots__": (5,)}, {"__slots__": ("a", "a")}, {"__slots__": "__dict__"}, {"__slots__": ("__dict__", "__dict__")}, {"__slots__": 5}, {"__slots__": {"a": "doc"}}, {"__slots__": ()}):
    try:
        print(type("Made", (), namespace).__slots__)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for bases in ((int,), (tuple,), (Base, type("Other", (), {"__slots__": ("q",)}))):
    try:
        print(type("Made", bases, {"__slots__": ("x",)}).__name__)
    except TypeError as error:
        print(error)
