from fractions import Fraction as F

f = F(22, 7)
for spec in ('', '.3f', 'e', '.10g', '%', '>12', '+', '#', '010', ',', '.2E', '12.4f', '<+10.1f', '_.1f', 'g'):
    try:
        print(spec.ljust(8), '[' + format(f, spec) + ']')
    except ValueError as error:
        print(error)
print(f'{F(10 ** 9 + 1, 7):,.2f}', f'{F(5):.2f}', f'{F(5)}', f'{F(-1, 10 ** 6):z.2f}', f'{F(1, 10 ** 10)}')
for wrong in ('d', 'x', '.3', 'q'):
    try:
        print(format(f, wrong))
    except ValueError as error:
        print(error)
