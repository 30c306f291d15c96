from dataclasses import dataclass, field
import itertools

counter = itertools.count(1)

@dataclass
class Order:
    number: int = field(default_factory=lambda: next(counter))
    lines: list = field(default_factory=list)
    tags: dict = field(default_factory=dict, repr=False)

a, b = Order(), Order(lines=["tea"])
a.lines.append("milk")
print(a, b, Order(number=99), Order())
try:
    @dataclass
    class Wrong:
        items: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Both:
        n: int = field(default=1, default_factory=int)
except ValueError as e:
    print(e)
try:
    @dataclass
    class Late:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
print(hasattr(Order, "lines"), Order.__init__.__defaults__ is not None)
