from enum import Enum

class Colour(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

print(Colour.RED, repr(Colour.RED), Colour.RED.name, Colour.RED.value, Colour(2), Colour["BLUE"])
print(list(Colour), len(Colour), Colour.CRIMSON is Colour.RED, Colour.__members__["CRIMSON"])
print(Colour.RED == 1, Colour.RED in Colour, 1 in Colour, 9 in Colour, "RED" in Colour.__members__)
print(isinstance(Colour.RED, Colour), type(Colour), {Colour.RED: "r"}[Colour.CRIMSON])
for wrong in (lambda: Colour(9), lambda: Colour["PINK"], lambda: Colour.PINK, lambda: setattr(Colour, "RED", 5),
              lambda: Colour.RED < Colour.GREEN, lambda: setattr(Colour.RED, "value", 3), lambda: delattr(Colour, "RED"), lambda: Colour()):
    try:
        wrong()
    except (ValueError, KeyError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
print([c.name for c in reversed(Colour)], f"{Colour.RED} {Colour.RED!r} {Colour.RED:>12}")
print(Colour.RED.RED if hasattr(Colour.RED, "RED") else "no", bool(Colour.RED), dir(Colour)[:3])
