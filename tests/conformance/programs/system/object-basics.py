o = object()
print(type(o).__name__, o == o, o is o, isinstance(o, object), hash(o) == hash(o), bool(o))
try:
    o.x = 1
except AttributeError as error:
    print(error)
print(callable(object), object.__doc__ is not None, object.__repr__(5).startswith("<int object at 0x"))
print(type(None).__name__, type(...).__name__, type(NotImplemented).__name__, type(range(1)).__name__, type(type).__name__, type(print).__name__, type([].append).__name__, type(iter([])).__name__, type({}.keys()).__name__, type(iter("")).__name__)
print(getattr([], "append").__name__, (5).__class__, "".__class__.__mro__, int.__name__, [].__class__ is list)
print(isinstance(5, int | str), isinstance("x", (int, str)), issubclass(bool, int), isinstance(None, type(None)))
print(hasattr(5, "real"), hasattr([], "missing"), getattr(5, "imag"), id(5) == id(5), repr(id) == "<built-in function id>", repr(len))
for f in (lambda: getattr(5, "nope"), lambda: getattr(5), lambda: isinstance(5), lambda: type(1, 2), lambda: hash(), lambda: setattr(5, "x", 1)):
    try:
        f()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
