log = []


class Box:
    def __init__(self, name):
        object.__setattr__(self, "name", name)

    def __setattr__(self, attr, value):
        log.append(f"{self.name}.{attr}={value}")

    def __getattr__(self, attr):
        log.append(f"get {self.name}.{attr}")
        return 10

    def __setitem__(self, key, value):
        log.append(f"{self.name}[{key}]={value}")

    def __getitem__(self, key):
        log.append(f"get {self.name}[{key}]")
        return 100


def b(name):
    log.append("eval " + name)
    return Box(name)


def v(x):
    log.append(f"value {x}")
    return x


b("left").x = v(1)
print(log); log.clear()
b("p").x = b("q").y = b("r")[v("i")] = v(2)
print(log); log.clear()
b("t")[v("k")] += v(5)
print(log); log.clear()
b("u").attr *= v(3)
print(log); log.clear()
b("m").a, b("n")[v(0)] = v(7), v(8)
print(log); log.clear()
(b("w").z, *b("x").rest), y = (v(1), 2, 3), v(4)
print(log, y)
