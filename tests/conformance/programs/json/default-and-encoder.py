import json
from datetime import date
from decimal import Decimal
from fractions import Fraction

def default(o):
    if isinstance(o, date):
        return o.isoformat()
    if isinstance(o, set):
        return sorted(o)
    if isinstance(o, complex):
        return {"real": o.real, "imag": o.imag}
    raise TypeError(f"cannot serialize {type(o).__name__}")

print(json.dumps({"d": date(2024, 2, 29), "s": {3, 1, 2}, "c": 1 + 2j}, default=default))
for bad in (Decimal("1.5"), Fraction(1, 2), object):
    try:
        json.dumps([bad], default=default)
    except TypeError as e:
        print(e)
        print(getattr(e, "__notes__", None))

class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Decimal):
            return str(o)
        return super().default(o)

print(json.dumps({"price": Decimal("9.99")}, cls=Encoder, indent=None))
print(Encoder(sort_keys=True).encode({"b": Decimal(1), "a": 0}), list(Encoder().iterencode([1, [2]])))
try:
    json.dumps(b"bytes", cls=Encoder)
except TypeError as e:
    print(e)
print(json.dumps({(1, 2): "x", "ok": 1}, skipkeys=True))
try:
    json.dumps({(1, 2): "x"})
except TypeError as e:
    print(e)
