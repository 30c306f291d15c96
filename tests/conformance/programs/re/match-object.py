# Everything a match object tells.
import re

m = re.match(r'(?P<first>\w+) (\w+)( \d+)?', 'Isaac Newton, physicist')
print(m, m.group(), m.group(1), m.group('first', 2), m[2], m['first'])
print(m.groups(), m.groups('-'), m.groupdict())
print(m.start(), m.end(2), m.span(3), m.regs)
print(m.lastindex, m.lastgroup, m.expand(r'\2, \g<first>\g<3>'))
for which in [4, 'second', -1]:
    try:
        m.group(which)
    except IndexError as e:
        print(type(e).__name__, e)
print(bool(m), m.__copy__() is m, type(m), type(m).__name__)
try:
    m.string = 'x'
except AttributeError as e:
    print(type(e).__name__)
