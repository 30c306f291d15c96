import math


class Color:
    RED, GREEN = 1, 2

    class Shade:
        DARK = "dark"


class Loud:
    def __eq__(self, other):
        print("compared with", other)
        return other == 2


def name(value):
    match value:
        case Color.RED:
            return "red"
        case Color.Shade.DARK:
            return "dark"
        case math.pi:
            return "pi"
        case -0.0:
            return "zero"
        case 1 + 2j:
            return "complex"
        case -3 - 1j:
            return "negative complex"
        case "a" "b":
            return "joined"
        case b"\x00":
            return "null byte"
        case r"\d":
            return "raw"
        case True | False | None:
            return "singleton"
    return "other"


for value in (1, True, 1.0, "dark", math.pi, 0, 0.0, 1 + 2j, -3 - 1j, "ab", b"\x00", r"\d", None, False, 2):
    print(repr(value), name(value))
match Loud():
    case 1:
        print("one")
    case Color.GREEN:
        print("two")
match 1:
    case True:
        print("is True")
    case 1:
        print("one")
try:
    match 1:
        case Color.BLUE:
            print("no")
except AttributeError as error:
    print(error)
