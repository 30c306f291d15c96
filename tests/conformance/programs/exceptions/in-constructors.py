class Base:
    made = []

    def __init__(self, n):
        if n < 0:
            raise ValueError(f"negative {n}")
        self.n = n
        Base.made.append(n)


class Child(Base):
    def __init__(self, n):
        self.before = True
        super().__init__(n)
        self.after = True


class Guarded:
    def __new__(cls, ok):
        if not ok:
            raise TypeError("refused in new")
        return super().__new__(cls)

    def __init__(self, ok):
        self.ok = ok


for make in (lambda: Child(1), lambda: Child(-1), lambda: Guarded(True), lambda: Guarded(False), lambda: Child(), lambda: Guarded()):
    try:
        made = make()
        print(type(made).__name__, vars(made))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(Base.made)
try:
    class Broken(Base):
        x = 1
        y = x / 0
except ZeroDivisionError as error:
    print(error, "Broken" in globals())
