import dataclasses
import datetime
import decimal
import enum
import json
from functools import singledispatch

@singledispatch
def encode(o):
    raise TypeError(f'cannot encode {type(o).__name__}')

@encode.register
def _(o: datetime.date):
    return o.isoformat()

@encode.register(set)
@encode.register(frozenset)
def _(o):
    return sorted(o)

@encode.register
def _(o: decimal.Decimal) -> str:
    return str(o)

class Color(enum.Enum):
    RED = 1

encode.register(Color, lambda o: o.name)

@dataclasses.dataclass
class Order:
    day: datetime.date
    price: decimal.Decimal
    tags: set

@encode.register
def _(o: Order):
    return {f.name: getattr(o, f.name) for f in dataclasses.fields(o)}

order = Order(datetime.date(2024, 1, 2), decimal.Decimal('9.90'), {'b', 'a'})
print(json.dumps([order, Color.RED, datetime.datetime(2024, 1, 2, 3, 4)], default=encode))
try:
    json.dumps(object(), default=encode)
except TypeError as error:
    print(error, getattr(error, '__notes__', None))
print(sorted(t.__name__ for t in encode.registry), encode.dispatch(datetime.datetime) is encode.dispatch(datetime.date))
