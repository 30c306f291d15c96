from enum import IntFlag, auto
import re

class Mode(IntFlag):
    R = 4
    W = 2
    X = 1

m = Mode.R | Mode.W
print(m, repr(m), m == 6, m + 1, Mode(7), repr(Mode(8)), Mode(8 | 1))
print(m | 1, m & 4, ~m, ~Mode.R, Mode.R in m, 4 in Mode, list(Mode(5)), Mode(0))
print(f"{m}", f"{m:03b}", "%o" % m, str(Mode(16)), isinstance(m | 8, Mode), Mode.R ^ 4)
print(re.IGNORECASE | re.DOTALL, repr(re.I), re.compile("a", re.M | re.X).flags)

class Bits(IntFlag):
    A = auto()
    B = auto()
    MASK = 0b1100

print(list(Bits), Bits.MASK.value, Bits(4), repr(Bits(12)))
print(Mode(-1), Mode.__members__)
