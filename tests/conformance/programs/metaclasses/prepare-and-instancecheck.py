class Ordered(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        print("prepare", name)
        return {"given": "by prepare"}

    def __new__(mcls, name, bases, ns):
        cls = super().__new__(mcls, name, bases, ns)
        cls.order = [k for k in ns if not k.startswith("__")]
        return cls

    def __instancecheck__(cls, x):
        return hasattr(x, "quack")

    def __subclasscheck__(cls, c):
        return hasattr(c, "quack")


class Duck(metaclass=Ordered):
    z = 1
    a = 2

    def quack(self):
        pass


class Robot:
    def quack(self):
        return "beep"


print(Duck.order, Duck.given, isinstance(Robot(), Duck), isinstance(5, Duck), issubclass(Robot, Duck), issubclass(int, Duck))
try:
    raise ValueError("x")
except ValueError:
    print(isinstance(Duck(), Duck))


class Auto:
    fields = []

    def __init_subclass__(cls):
        cls.fields = [k for k, v in vars(cls).items() if isinstance(v, int)]


class Row(Auto):
    id = 1
    size = 2
    name = "x"


print(Row.fields, Auto.fields)
