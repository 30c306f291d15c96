from types import SimpleNamespace, MappingProxyType, MethodType, new_class

ns = SimpleNamespace(a=1, b=[2])
ns.c = "x"
print(ns, ns.a, vars(ns), ns == SimpleNamespace(a=1, b=[2], c="x"), ns != SimpleNamespace())
del ns.a
print(ns, hasattr(ns, "a"), SimpleNamespace({"k": 1}, z=2))
proxy = MappingProxyType({"x": 1})
print(proxy["x"], proxy, len(proxy), proxy | {"y": 2})
for wrong in (lambda: proxy.__setitem__("x", 2), lambda: ns.missing, lambda: SimpleNamespace(5), lambda: SimpleNamespace(1, 2)):
    try:
        wrong()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
class Dog:
    pass
d = Dog()
d.bark = MethodType(lambda self, n: "woof" * n, d)
print(d.bark(2), new_class("Made", (), {}, lambda body: body.update(x=5)).x)
