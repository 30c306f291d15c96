from dataclasses import dataclass, field, fields, is_dataclass

@dataclass
class Item:
    """An item in stock."""
    name: str
    price: float
    quantity: int = 0

    def total(self) -> float:
        return self.price * self.quantity

a = Item("pen", 1.5, 10)
print(a, a.total(), a == Item("pen", 1.5, 10), a != Item("pen", 2))
print([f.name for f in fields(Item)], [f.type for f in fields(a)])
print(is_dataclass(Item), is_dataclass(a), is_dataclass(3))
print(Item.__doc__, Item.__match_args__, Item.quantity)
for wrong in (lambda: Item(), lambda: Item("x"), lambda: Item("x", 1, 2, 3), lambda: Item("x", 1, colour=2), lambda: a < a, lambda: hash(a), lambda: fields(3)):
    try:
        wrong()
    except TypeError as e:
        print(e)
match a:
    case Item(name, price):
        print(name, price)

@dataclass
class Undocumented:
    x: int
    y: list = field(default_factory=list)

print(Undocumented.__doc__)
