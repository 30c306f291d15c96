import copy
import pickle
from decimal import Context, Decimal, Inexact


class Money(Decimal):
    def __str__(self):
        return f'{self:.2f} EUR'


m = Money('3.5')
print(m, repr(m), type(m + 1).__name__, m + 1, Money.from_float(0.5))
print(pickle.loads(pickle.dumps(m)), pickle.loads(pickle.dumps(Decimal('1.500'))), copy.deepcopy(m) is m)
ctx = Context(prec=5, traps=[Inexact])
back = pickle.loads(pickle.dumps(ctx))
print(back, back.prec)
try:
    ctx.precision = 3
except AttributeError as error:
    print(error)
try:
    ctx.prec = 'many'
except TypeError as error:
    print(error)
print(dict(ctx.traps) == ctx.traps, len(ctx.flags), ctx.copy().prec)
