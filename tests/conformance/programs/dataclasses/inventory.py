from dataclasses import dataclass, field, asdict
from functools import total_ordering

@dataclass
class Product:
    name: str
    price: float
    stock: int = 0

@dataclass
class Cart:
    items: dict[str, int] = field(default_factory=dict)

    def add(self, product, n=1):
        if n > product.stock:
            raise ValueError(f"only {product.stock} {product.name} left")
        product.stock -= n
        self.items[product.name] = self.items.get(product.name, 0) + n

tea, milk = Product("tea", 3.5, 2), Product("milk", 1.2, 10)
cart = Cart()
cart.add(tea, 2)
cart.add(milk)
cart.add(milk, 3)
try:
    cart.add(tea)
except ValueError as e:
    print(e)
print(cart, asdict(tea), sorted([tea, milk], key=lambda p: p.price)[0].name)
