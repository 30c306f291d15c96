from dataclasses import dataclass

@dataclass
class Temperature:
    degrees: float

    def __repr__(self):
        return f"{self.degrees}°"

    def __eq__(self, other):
        return round(self.degrees) == round(other.degrees)

print(Temperature(20.2) == Temperature(19.9), Temperature(1))

@dataclass(init=False, repr=False)
class Manual:
    a: int
    b: int = 2

    def __init__(self, both):
        self.a = self.b = both

m = Manual(7)
print(m.a, m.b, "Manual object at" in repr(m))

@dataclass
class Celsius:
    value: float

    @property
    def fahrenheit(self):
        return self.value * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, f):
        self.value = (f - 32) * 5 / 9

    @classmethod
    def parse(cls, text):
        return cls(float(text.rstrip("C")))

c = Celsius.parse("100C")
print(c, c.fahrenheit)
c.fahrenheit = 32
print(c)

@dataclass
class Loop:
    me: object = None

l = Loop()
l.me = l
print(l)
