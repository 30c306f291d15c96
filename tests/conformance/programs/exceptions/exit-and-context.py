class Noisy:
    def __init__(self, name, fail=False, swallow=False):
        self.name, self.fail, self.swallow = name, fail, swallow

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print(self.name, repr(value))
        if self.fail:
            raise RuntimeError(self.name + " failed")
        return self.swallow


try:
    with Noisy("outer"), Noisy("middle", fail=True), Noisy("inner"):
        raise ValueError("body")
except RuntimeError as error:
    print(error, "<-", repr(error.__context__))
with Noisy("outer", swallow=True):
    with Noisy("inner", fail=True):
        pass
print("swallowed")


def loop():
    for i in range(3):
        with Noisy(f"n{i}", swallow=True):
            if i == 1:
                raise KeyError(i)
            if i == 2:
                return "returned in with"


print(loop())


def generator():
    with Noisy("generator"):
        yield 1
        yield 2


for x in generator():
    break
g = generator()
next(g)
try:
    g.throw(OSError("thrown"))
except OSError as error:
    print("out", error)
