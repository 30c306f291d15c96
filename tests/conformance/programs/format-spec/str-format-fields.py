class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


p = Point(3, [10, 20])
print("{0.x} {0.y[1]} {p.y[0]}".format(p, p=p))
print("{d[key]} {d[0]} {d[-1]} {d[a b]}".format(d={"key": 1, 0: "zero", "-1": "text", "a b": "space"}))
print("{} {} {}".format(1, 2, 3), "{2} {0}".format("a", "b", "c"), "{:{}}|".format("x", 5), "{:{w}.{p}f}|".format(2.5, w=8, p=2))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{0!r:>6}|".format("a"), "{{}} {{{}}}".format(1), "{:}}}".format(2) if False else "")
for template, arguments in [("{} {0}", (1,)), ("{0} {}", (1,)), ("{2}", (1,)), ("{}", ()), ("{x}", ()), ("{0.z}", (p,)), ("{0[5]}", ([1],)), ("{0[a]}", ([1],)), ("{", ()), ("}", ()), ("{0", (1,)), ("{0!}", (1,)), ("{0!x}", (1,)), ("{0!rx}", (1,)), ("{0[}", (1,)), ("{0[]}", ([1],)), ("{0.}", (1,)), ("{:d}", ("x",)), ("{:{:{}}}", (1, 2, 3)), ("{0[1}", ([1],)), ("{0]}", (1,)), ("{a.b}", ()), ("{0[1]x}", ([1, 2],)), ("{0!r:", (1,)), ("{-1}", (1,)), ("{ 0 }", (1,)), ("{99999999999999999999}", (1,))]:
    try:
        print(template, template.format(*arguments))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as error:
        print(template, type(error).__name__, error)
