class Thing:
    kind = "class attribute"

    def __init__(self):
        self.name = "instance"


t = Thing()
print(getattr(t, "name"), getattr(t, "nope", "default"), hasattr(t, "kind"), hasattr(t, "nope"), getattr(t, "kind"), vars(t), setattr(t, "x y", 5), getattr(t, "x y"), delattr(t, "name"), vars(t), sorted(dir(t))[-2:])
for call in (lambda: getattr(t, "name"), lambda: getattr(t), lambda: getattr(t, 5), lambda: hasattr(t, 5), lambda: setattr(t, 5, 1), lambda: setattr(t, "a"), lambda: delattr(t, "zzz"), lambda: delattr(t, "kind"), lambda: getattr(t, "a", 1, 2), lambda: vars(5), lambda: vars([]), lambda: setattr(5, "x", 1), lambda: setattr([], "append", 1), lambda: setattr(int, "x", 1), lambda: delattr(int, "real"), lambda: delattr(t, 5), lambda: getattr(t, None), lambda: (5).real.imag.x, lambda: None.upper(), lambda: setattr(None, "a", 1), lambda: setattr(print, "a", 1), lambda: setattr(len, "__name__", "x"), lambda: dir(1, 2), lambda: hasattr(t), lambda: vars(1, 2)):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
