from enum import Enum, auto, IntEnum, Flag
class Color(Enum):
    RED = auto()
    GREEN = auto()
class Perm(Flag):
    R = auto(); W = auto()
print(Color.RED, Color(2), [c.name for c in Color], Color["GREEN"].value, Perm.R | Perm.W)
try:
    Color(9)
except ValueError as e:
    print(e)
