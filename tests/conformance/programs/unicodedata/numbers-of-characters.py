# Numeric values: decimal digits, digits, and everything else that counts.
import unicodedata as u

for c in '7٣²½Ⅷ一万億①⓪\u0f33a':
    print(ascii(c), u.decimal(c, None), u.digit(c, None), u.numeric(c, None), c.isdecimal(), c.isdigit(), c.isnumeric())
for f in [u.decimal, u.digit, u.numeric]:
    try:
        f('x')
    except ValueError as e:
        print(e)
print(int('٣٤'), float('١.٥'))
