# The attributes of re.PatternError, which re.error is too.
import re

print(re.error is re.PatternError, re.PatternError.__mro__[1], re.PatternError.__module__)
try:
    re.compile('a\n(b\n*c**')
except re.error as e:
    print(e, e.msg, e.pos, e.lineno, e.colno, repr(e.pattern))
try:
    re.compile(b'a(')
except re.error as e:
    print(e, e.lineno, e.colno, e.pattern)
e = re.PatternError('odd')
print(e, e.pos, e.pattern, e.lineno)
try:
    re.compile('a{99999999999999999999}')
except OverflowError as e:
    print(type(e).__name__, e)
