class N:
    def __init__(self, n, log):
        self.n, self.log = n, log

    def __add__(self, other):
        self.log.append("add")
        return N(self.n + getattr(other, "n", other), self.log)

    def __radd__(self, other):
        self.log.append("radd")
        return N(other + self.n, self.log)

    def __iadd__(self, other):
        self.log.append("iadd")
        self.n += getattr(other, "n", other)
        return self

    def __rsub__(self, other):
        self.log.append("rsub")
        return other - self.n

    def __rpow__(self, other):
        return other**self.n

    def __rshift__(self, other):
        return f"{self.n}>>{other}"

    def __rlshift__(self, other):
        return f"{other}<<{self.n}"


log = []
x = N(5, log)
print((x + 1).n, (1 + x).n, 10 - x, 2**x, x >> "right", "left" << x, log)
log.clear()
y = x
y += 3
print(x.n, y is x, sum([x, x]).n, log)


class Sub(N):
    def __radd__(self, other):
        self.log.append("sub radd first")
        return self


log.clear()
print((N(1, log) + Sub(2, log)).n, log)


class OnlyAdd:
    def __add__(self, other):
        return "add used for +="


z = OnlyAdd()
z += 1
print(z)
