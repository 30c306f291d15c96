from enum import Enum, Flag, IntEnum, unique, verify, UNIQUE, CONTINUOUS, NAMED_FLAGS

try:
    @unique
    class Mistake(Enum):
        ONE = 1
        TWO = 2
        UNO = 1
        DOS = 2
except ValueError as e:
    print(e)
try:
    @verify(UNIQUE)
    class Mistake2(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    @verify(CONTINUOUS)
    class Gaps(IntEnum):
        A = 1
        D = 4
        F = 6
except ValueError as e:
    print(e)
try:
    @verify(NAMED_FLAGS)
    class F(Flag):
        A = 1
        ALL = 13
except ValueError as e:
    print(e)

@verify(UNIQUE, CONTINUOUS)
class Fine(IntEnum):
    A = 1
    B = 2

print(list(Fine), unique(Fine) is Fine)
try:
    @verify("x")
    class Q(Enum):
        A = 1
except (ValueError, AttributeError, TypeError) as e:
    print(type(e).__name__)
try:
    class Reuse(Enum):
        A = 1
        A = 2
except TypeError as e:
    print(e)
