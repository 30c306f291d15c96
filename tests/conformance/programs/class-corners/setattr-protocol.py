class Frozen:
    def __init__(self, x):
        object.__setattr__(self, "x", x)

    def __setattr__(self, name, value):
        raise AttributeError(f"cannot set {name}")

    def __delattr__(self, name):
        raise AttributeError(f"cannot delete {name}")


class Logged:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)


f = Frozen(3)
for source in ("f.x = 4", "f.y = 1", "del f.x", "f.x += 1"):
    try:
        exec(source)
    except AttributeError as error:
        print(source, "|", error)
print(f.x, vars(f))
log = Logged()
log.a = 1
log.a += 1
setattr(log, "b", 3)
log.__dict__["c"] = 4
for log.i in range(2):
    pass
with open("/dev/null") as log.file:
    pass
print(sorted(k for k in vars(log)))
for call in (lambda: object.__setattr__(5, "x", 1), lambda: object().__setattr__("x", 1), lambda: object.__setattr__(f), lambda: setattr(Frozen, 5, 1), lambda: type.__setattr__(int, "x", 1), lambda: object.__delattr__(f, "zzz")):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
