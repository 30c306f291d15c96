from decimal import Decimal, FloatOperation, getcontext

for f in (lambda: Decimal(1) + 0.5, lambda: 0.5 * Decimal(1), lambda: Decimal(1) / 'x', lambda: Decimal(2) ** 0.5):
    try:
        print(f())
    except TypeError as error:
        print(error)
print(Decimal.from_float(0.1), Decimal.from_float(3))
getcontext().clear_flags()
Decimal(0.5)
print(getcontext().flags[FloatOperation])
getcontext().traps[FloatOperation] = True
for f in (lambda: Decimal(0.5), lambda: Decimal(1) < 0.5, lambda: Decimal(1) == 0.5):
    try:
        print(f())
    except FloatOperation as error:
        print('FloatOperation', error)
