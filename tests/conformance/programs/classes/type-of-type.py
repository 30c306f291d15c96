class A:
    pass


print(type(A), type(type), type(5).__name__, type(A()) is A, A.__class__ is type, isinstance(A, type), isinstance(type, object))
B = type("B", (A,), {"x": 1, "hello": lambda self: f"hello from {type(self).__name__}"})
b = B()
print(B.__name__, B.__bases__ == (A,), b.x, b.hello(), isinstance(b, A), B.__module__)
print(repr(A), repr(B), repr(int), str(type(None)), repr(type(lambda: 0)), repr(Exception))
b.__class__ = A
print(type(b).__name__, hasattr(b, "x"))
try:
    b.__class__ = int
except TypeError as error:
    print(error)
A.added = "later"
print(b.added, B.added, A.__dict__["added"], "added" in vars(B))
print(callable(A), A.__qualname__, A().__class__.__name__, object.__bases__, object.__mro__ == (object,))
