from decimal import Decimal, InvalidOperation

for value in ('1', '-1.50', '1e5', '.5', '5.', '  12  ', '1_000', 'inf', '-Infinity', 'nan', 'sNaN12', '٣.٥',
              10 ** 30, 2.5, (1, (1, 2, 3), -2), (0, (), 'n'), [0, [5], 3], True, Decimal('7.0')):
    print(repr(Decimal(value)))
for wrong in ('', 'abc', '1..2', '1e', '--1', '0x10'):
    try:
        Decimal(wrong)
    except InvalidOperation as error:
        print(repr(wrong), error)
for wrong in (None, [], (1, 2), (2, (1,), 0), (0, (10,), 0), (0, (1,), 'x'), 1j, b'1'):
    try:
        Decimal(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
