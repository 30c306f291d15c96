class Open:
    shared = []

    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        return f"Open({', '.join(f'{k}={v!r}' for k, v in sorted(vars(self).items()))})"


o = Open(b=2, a=1)
print(o, hasattr(o, "a"), getattr(o, "z", None), sorted(vars(o)))
setattr(o, "not an identifier", 3)
print(getattr(o, "not an identifier"), o)
delattr(o, "not an identifier")
o.shared.append(1)
o.shared = "own"
print(o.shared, Open.shared, Open().shared)
del o.shared
print(o.shared)
o.__dict__ = {"fresh": True}
print(o, o.fresh)
try:
    o.__dict__ = 5
except TypeError as error:
    print(error)
Open.extra = lambda self, n=1: f"extra {n} {self!r}"
print(o.extra(), o.extra(n=2), Open.extra(o, 3))
for name in ("upper", "missing"):
    try:
        print(getattr("text", name)())
    except AttributeError as error:
        print(error)
print([name for name in dir(Open) if not name.startswith("__")], "__init__" in dir(o), callable(o.extra))
try:
    setattr(o, 5, 1)
except TypeError as error:
    print(error)
