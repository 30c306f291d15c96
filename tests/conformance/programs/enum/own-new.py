from enum import Enum

class Coordinate(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj

    PX = (0, "P.X", "km")
    PY = (1, "P.Y", "km")

print(Coordinate(1), Coordinate.PY.label, bytes(Coordinate.PY), str(Coordinate.PX), Coordinate.PX.value)

class AutoNumber(Enum):
    def __new__(cls, *args):
        value = len(cls.__members__) + 1
        obj = object.__new__(cls)
        obj._value_ = value
        return obj

class Colour(AutoNumber):
    RED = ()
    GREEN = ()
    def __init__(self, pantone="unknown"):
        self.pantone = pantone
    SEA = "1246"

print(list(Colour), Colour.SEA.pantone, Colour.RED.pantone)

class Ordered(Enum):
    def __ge__(self, other):
        return self.value >= other.value if self.__class__ is other.__class__ else NotImplemented
    def __lt__(self, other):
        return self.value < other.value if self.__class__ is other.__class__ else NotImplemented

class Grade(Ordered):
    A = 5
    B = 4

print(Grade.B < Grade.A, Grade.A >= Grade.B, sorted(Grade), max(Grade))
try:
    Grade.A < 5
except TypeError as e:
    print(e)
