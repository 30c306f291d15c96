value = 42


def f(a, b=2):
    c = a + b
    names = sorted(locals())
    return names, locals()["c"]


print(f(1), "value" in globals(), globals()["value"], __name__)
globals()["made"] = "dynamically"
print(made)


class Plain:
    pass


p = Plain()
p.x, p.y = 1, 2
print(vars(p), sorted(vars(p)), p.__dict__ is vars(p))
vars(p)["z"] = 3
print(p.z, getattr(p, "w", "default"), hasattr(p, "w"))
setattr(p, "w", 4)
delattr(p, "x")
print(vars(p), dir(p)[-3:])
