from dataclasses import dataclass, asdict, astuple, field
from collections import namedtuple, defaultdict

@dataclass
class Address:
    street: str
    zip: str

Pair = namedtuple("Pair", "a b")

@dataclass
class Person:
    name: str
    home: Address
    others: list[Address] = field(default_factory=list)
    by_name: dict = field(default_factory=dict)
    pair: Pair = None

p = Person("Ann", Address("Main", "1"), [Address("Side", "2")], {"x": Address("Up", "3")}, Pair(Address("N", "4"), 2))
print(asdict(p))
print(astuple(p))
print(asdict(p, dict_factory=lambda pairs: [k for k, _ in pairs]))
print(astuple(p.home, tuple_factory=list))
copy = asdict(p)
copy["others"].append("changed")
print(len(p.others))
for wrong in (lambda: asdict(3), lambda: asdict(Person), lambda: astuple({})):
    try:
        wrong()
    except TypeError as e:
        print(e)

@dataclass
class D:
    d: defaultdict

print(asdict(D(defaultdict(list, a=[1]))))
