from enum import Enum, auto, IntEnum

class Weekday(Enum):
    MON = auto()
    TUE = auto()
    SAT = 10
    SUN = auto()

print([(d.name, d.value) for d in Weekday])

class Named(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return f"{name.lower()}-{count}-{last_values[-1:]}"

    ALPHA = auto()
    BETA = auto()

print([m.value for m in Named])

class Mixed(Enum):
    A = auto(), "first"
    B = auto(), "second"

print([m.value for m in Mixed])
try:
    class Wrong(Enum):
        _generate = 1
        A = "text"
        B = auto()
except TypeError as e:
    print(type(e).__name__, e)

class Level(IntEnum):
    LOW = auto()
    HIGH = auto()

print(Level.HIGH + 1, list(Level))
