from enum import Enum
from math import pi

class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300e-11 * self.mass / self.radius ** 2

    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda p: p.mass)

    def __str__(self):
        return self.name.title()

print(Planet.EARTH.value, round(Planet.EARTH.gravity, 3), Planet.heaviest(), f"{Planet.MERCURY}", repr(Planet.MERCURY))

class Operation(Enum):
    ADD = "+"
    SUB = "-"

    def __call__(self, a, b):
        return a + b if self is Operation.ADD else a - b

print(Operation("+")(2, 3), Operation.SUB(2, 3), [op.value for op in Operation])

class Shade(Enum):
    DARK = 1
    def describe(self):
        return self.name, self.value
    constant = property(lambda self: 99)

print(Shade.DARK.describe(), Shade.DARK.constant, list(Shade))
