class Countable(type):
    instances = {}

    def __call__(cls, *args, **kwargs):
        obj = super().__call__(*args, **kwargs)
        Countable.instances.setdefault(cls.__name__, []).append(obj)
        return obj

    def __len__(cls):
        return len(Countable.instances.get(cls.__name__, []))

    def __iter__(cls):
        return iter(Countable.instances.get(cls.__name__, []))

    def __contains__(cls, x):
        return x in list(cls)

    def __getitem__(cls, i):
        return list(cls)[i]

    def __repr__(cls):
        return f"<{cls.__name__}: {len(cls)}>"


class Dog(metaclass=Countable):
    def __init__(self, name):
        self.name = name


class Cat(metaclass=Countable):
    pass


rex, fido = Dog("rex"), Dog("fido")
print(len(Dog), [d.name for d in Dog], rex in Dog, Dog[1].name, Dog, Cat, len(Cat), bool(Cat))
print(Dog.instances is Countable.instances, hasattr(rex, "instances"))
try:
    class Mixed(Dog, int, metaclass=Countable):
        pass
    print(Mixed.__mro__[1] is Dog)
except TypeError as error:
    print(error)


class M1(type):
    pass


class M2(type):
    pass


try:
    class Clash(M1("A", (), {}), M2("B", (), {})):
        pass
except TypeError as error:
    print(error)
