from enum import IntEnum, StrEnum, auto, Enum
import json

class Status(IntEnum):
    OK = 200
    MISSING = 404

print(Status.OK == 200, Status.OK < Status.MISSING, Status.OK + 1, str(Status.OK), repr(Status.OK), f"{Status.OK}", "%d" % Status.OK)
print(sorted([Status.MISSING, Status.OK, 300]), Status(404), [10, 20][Status.OK - 200], isinstance(Status.OK, int))
print(json.dumps([Status.OK]), Status.OK.bit_length(), {200: "yes"}[Status.OK])

class Suit(StrEnum):
    HEARTS = auto()
    SPADES = "♠"

print(Suit.HEARTS, repr(Suit.HEARTS), Suit.HEARTS.upper(), Suit.HEARTS == "hearts", Suit("♠") is Suit.SPADES)
print("-".join(Suit), f"{Suit.HEARTS:>8}|", json.dumps(Suit.SPADES), "hearts" in Suit)

class Old(str, Enum):
    A = "a"

print(Old.A, f"{Old.A}", Old.A == "a", repr(Old.A), Old.A + "!")
try:
    class Bad(StrEnum):
        N = 3
except TypeError as e:
    print(e)
try:
    class Bad2(IntEnum):
        N = "x"
except (ValueError, TypeError) as e:
    print(type(e).__name__, e)
