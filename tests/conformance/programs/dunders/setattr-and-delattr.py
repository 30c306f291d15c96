class Strict:
    allowed = {"x", "y"}

    def __setattr__(self, name, value):
        if name not in self.allowed:
            raise AttributeError(f"cannot set {name!r}")
        print("set", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


s = Strict()
s.x = 1
s.x += 1
setattr(s, "y", [])
s.y.append(5)
print(s.x, s.y, vars(s))
try:
    s.z = 1
except AttributeError as error:
    print(error)
del s.x
try:
    del s.x
except AttributeError as error:
    print(error)


class Frozen:
    def __init__(self, v):
        object.__setattr__(self, "v", v)

    def __setattr__(self, name, value):
        raise TypeError(f"{type(self).__name__} is frozen")


f = Frozen(3)
try:
    f.v = 4
except TypeError as error:
    print(error, f.v)
