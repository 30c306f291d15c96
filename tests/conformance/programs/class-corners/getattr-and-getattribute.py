class Lazy:
    known = "class value"

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(f"nothing private: {name}")
        return f"made {name}"


class Watched:
    def __init__(self):
        self.x = 5

    def __getattribute__(self, name):
        print("asked for", name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return f"fallback {name}"


lazy = Lazy()
print(lazy.known, lazy.colour, hasattr(lazy, "_hidden"), getattr(lazy, "_hidden", "default"), lazy.__class__.__name__)
try:
    lazy._hidden
except AttributeError as error:
    print(error, error.name, error.obj is lazy)
w = Watched()
print(w.x, w.y)
try:
    len(lazy)
except TypeError as error:
    print(error)


class Broken:
    def __getattr__(self, name):
        return self.inner


class WrongError:
    def __getattr__(self, name):
        raise KeyError(name)


try:
    Broken().x
except RecursionError as error:
    print(error)
try:
    hasattr(WrongError(), "x")
except KeyError as error:
    print("KeyError", error)
