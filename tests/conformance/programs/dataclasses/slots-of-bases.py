# slots=True leaves out what bases have; weakref_slot adds one where there is none.
import weakref
from dataclasses import dataclass


class Base:
    __slots__ = ('x',)


@dataclass(slots=True)
class Derived(Base):
    x: int
    y: int


@dataclass(slots=True, weakref_slot=True)
class Weak:
    a: int


@dataclass(slots=True, weakref_slot=True)
class Weaker(Weak):
    b: int


print(Derived.__slots__, Weak.__slots__, Weaker.__slots__)
thing = Weaker(1, 2)
print(weakref.ref(thing)() is thing)
try:
    weakref.ref(Derived(1, 2))
except TypeError as error:
    print('TypeError:', error)


class Odd:
    __slots__ = iter(['z'])


try:
    @dataclass(slots=True)
    class Odder(Odd):
        w: int
except TypeError as error:
    print('TypeError:', error)
