class Tracked:
    def __new__(cls, *args):
        print("new", cls.__name__, args)
        return super().__new__(cls)

    def __init__(self, value):
        print("init", value)
        self.value = value


print(Tracked(1).value)


class One:
    _it = None

    def __new__(cls):
        if cls._it is None:
            cls._it = super().__new__(cls)
        return cls._it

    def __init__(self):
        self.inits = getattr(self, "inits", 0) + 1


print(One() is One(), One().inits)


class Other:
    def __new__(cls):
        return "not an instance, so no init"

    def __init__(self):
        print("never")


print(Other())
t = Tracked.__new__(Tracked)
print(hasattr(t, "value"), type(t).__name__)


class Even(int):
    def __new__(cls, n):
        return super().__new__(cls, n - n % 2)


print(Even(7), Even(7) + 1, type(Even(4)).__name__)
