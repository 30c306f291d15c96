class Api:
    base = "class attribute"

    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("make_"):
            return lambda *args: (name[5:], args)
        raise AttributeError(f"no {name} here")

    def __call__(self, *args, **kwargs):
        return "called", args, kwargs


a = Api()
print(a.real, a.base, a.make_x(1, 2), a(3, k=4), callable(a))
print(hasattr(a, "nope"), getattr(a, "nope", "fallback"))
try:
    a.nope
except AttributeError as error:
    print(error)


class All:
    def __getattribute__(self, name):
        if name == "hidden":
            raise AttributeError("hidden!")
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        return f"fallback for {name}"


x = All()
x.hidden = 1
x.shown = 2
print(x.hidden, x.shown, x.other)
