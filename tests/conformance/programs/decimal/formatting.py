from decimal import Decimal

value = Decimal('1234567.8905')
for spec in ('', 'f', '.2f', ',', ',.1f', 'e', '.3e', 'E', 'g', '.4g', '%', '.1%', '>16', '<16.1f', '^16.2f', '016.2f',
             '+.1f', ' .1f', '*>14.1f', '015,.2f', 'n'):
    print(spec.ljust(8), '[' + format(value, spec) + ']')
for text in ('0', '-0.00', '1E+7', '1E-7', '0.000001', '123E+3', 'NaN', '-Infinity'):
    d = Decimal(text)
    print(d, d.to_eng_string(), f'{d:f}', f'{d:.2e}' if d.is_finite() and d else '', f'{d:8}')
print('%.2f %s %d' % (Decimal('2.675'), Decimal('2.50'), Decimal('9.99')))
