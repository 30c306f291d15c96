from dataclasses import dataclass, field

@dataclass
class Plain:
    x: int

@dataclass(eq=False)
class ById:
    x: int

@dataclass(unsafe_hash=True)
class Unsafe:
    x: int
    y: int = field(default=0, hash=False)

@dataclass
class Own:
    x: int

    def __hash__(self):
        return 42

@dataclass(frozen=True)
class Frozen:
    x: int

for cls in (Plain, ById, Unsafe, Own, Frozen):
    try:
        one, two = cls(1), cls(1)
        print(cls.__name__, hash(one) == hash(two), one == two)
    except TypeError as e:
        print(cls.__name__, e)
print(hash(Unsafe(1, 2)) == hash(Unsafe(1, 3)), hash(Own(1)))
try:
    @dataclass(unsafe_hash=True)
    class Clash:
        x: int
        def __hash__(self):
            return 1
except TypeError as e:
    print(e)
print(Plain.__hash__, len({Frozen(1), Frozen(1), Frozen(2)}))
