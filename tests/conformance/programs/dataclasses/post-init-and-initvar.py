from dataclasses import dataclass, field, InitVar, fields

@dataclass
class Rectangle:
    width: float
    height: float
    scale: InitVar[float] = 1.0
    area: float = field(init=False)

    def __post_init__(self, scale):
        if self.width < 0:
            raise ValueError("width must not be negative")
        self.area = self.width * self.height * scale

print(Rectangle(2, 3), Rectangle(2, 3, 10).area, Rectangle.scale)
print([f.name for f in fields(Rectangle)])
try:
    Rectangle(-1, 2)
except ValueError as e:
    print(e)
try:
    Rectangle(1, 2, area=5)
except TypeError as e:
    print(e)

@dataclass
class Account:
    owner: str
    password: InitVar[str]
    hashed: str = field(init=False, repr=False, default="")

    def __post_init__(self, password):
        self.hashed = password[::-1]

a = Account("ann", "secret")
print(a, a.hashed, hasattr(a, "password"))
