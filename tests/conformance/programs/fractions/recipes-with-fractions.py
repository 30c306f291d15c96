from fractions import Fraction as F
from decimal import Decimal
import math

print(F(1, 3) + F(1, 6), F(3, 6), F("0.125"), F("3/4"), F(" -7/2 "), F(0.1), F(Decimal("1.1")), F(5), F(1.5) * 2, F(1, 2) + 0.5)
print(F(7, 3).numerator, F(7, 3).denominator, F(-7, 3) // 1, F(-7, 3) % 1, round(F(7, 2)), round(F(22, 7), 2), math.floor(F(-1, 2)), math.ceil(F(1, 2)), int(F(-7, 2)), float(F(1, 3)))
print(F(math.pi).limit_denominator(1000), F(1, 3).limit_denominator(2), F(2, 3) ** 2, F(4, 9) ** -2, F(4, 9) ** 0.5, 2 ** F(1, 2), F(1, 3).as_integer_ratio(), F(1, 2) == 0.5, F(1, 3) < 0.34, hash(F(2)) == hash(2))
recipe = {"flour": F(3, 2), "sugar": F(2, 3), "milk": F(1, 4)}
print({k: str(v * F(3, 4)) for k, v in recipe.items()}, sum(recipe.values()), max(recipe.values()))

def egyptian(f):
    parts = []
    while f:
        d = math.ceil(1 / f)
        parts.append(f"1/{d}")
        f -= F(1, d)
    return " + ".join(parts)

print(egyptian(F(7, 15)), f"{F(1, 3):.3f}", f"{F(22, 7):>10}|", repr(F(1, 2)), F.from_float(0.25), F(3, 1).is_integer())
for wrong in (lambda: F(1, 0), lambda: F("a/b"), lambda: F(1.5, 2), lambda: F("1/0"), lambda: F(1) / 0, lambda: F(float("nan")), lambda: F(float("inf")), lambda: F(0) ** -1, lambda: F(1, 2) + "x"):
    try:
        print(wrong())
    except (ZeroDivisionError, ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
