import io
import tomllib
from decimal import Decimal

print(tomllib.load(io.BytesIO(b'x = 1.10\r\ny = inf\r\nz = 1'), parse_float=Decimal))
print(tomllib.loads('x = 1.5', parse_float=str))
for act in (lambda: tomllib.load(io.StringIO('a = 1')), lambda: tomllib.loads(b'a = 1'), lambda: tomllib.loads(3),
            lambda: tomllib.loads('a = 1.5', parse_float=lambda s: [s]), lambda: tomllib.load(io.BytesIO(b'\xff'))):
    try:
        print(act())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
