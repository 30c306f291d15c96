from dataclasses import dataclass, field, fields, KW_ONLY, InitVar
@dataclass(slots=True)
class Item:
    name: str
    price: float = 0.0
    _: KW_ONLY
    tags: list[str] = field(default_factory=list, repr=False)
    def total(self, n: int = 1) -> float:
        return self.price * n
@dataclass
class Order:
    items: list[Item]
    discount: InitVar[float] = 0
    def __post_init__(self, discount):
        self.sum = sum(i.total() for i in self.items) * (1 - discount)
o = Order([Item("pen", 1.5, tags=["x"]), Item("ink", 8)], discount=0.1)
print(o, f"{o.sum:.2f}", [f.name for f in fields(Item)])
try:
    Item()
except TypeError as e:
    print(e)
