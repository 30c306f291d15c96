class Outer:
    level = "outer"

    class Inner:
        level = "inner"

        def get(self):
            return Outer.level, self.level

    def make(self):
        return self.Inner()


print(Outer.Inner().get(), Outer().make().level, Outer.Inner.__qualname__, Outer.Inner.__name__)


def factory(n):
    class Local:
        value = n

        def __repr__(self):
            return f"Local{n}"

    return Local


A, B = factory(1), factory(2)
print(A(), B(), A.value, A is B, A.__qualname__, isinstance(A(), B))
Pair = [type(f"T{i}", (), {"i": i}) for i in range(2)]
print([t.__name__ for t in Pair], [t().i for t in Pair])


class Registry:
    all = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Registry.all[key or cls.__name__.lower()] = cls


class First(Registry):
    pass


class Second(Registry, key="2nd"):
    pass


print({k: c.__name__ for k, c in Registry.all.items()})
