for value in (0.5, 0.1, -1.25, 1e22, 0.0, 3.0):
    print(value, value.as_integer_ratio(), value.is_integer(), int(value), value.__trunc__(), value.__floor__(), value.__ceil__(), value.conjugate(), value.real, value.imag)
for value in (float("inf"), float("nan")):
    for method in ("as_integer_ratio", "__int__", "__trunc__", "__floor__", "is_integer", "__round__"):
        try:
            print(method, getattr(value, method)())
        except (OverflowError, ValueError) as error:
            print(method, type(error).__name__, error)
print(float.from_number(5), float.from_number(2.5))
try:
    float.from_number("5")
except TypeError as error:
    print(error)
