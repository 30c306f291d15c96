# Patterns and texts of the wrong type.
import re

for f in [lambda: re.compile(5), lambda: re.compile(None), lambda: re.match('a', 5), lambda: re.match('a', None),
          lambda: re.match('a', b'a'), lambda: re.match(b'a', 'a'), lambda: re.compile('a').search(),
          lambda: re.compile(re.compile('a'), re.I), lambda: re.match('a', 'a').group([]), lambda: re.sub('a', 'b'),
          lambda: re.compile('a').match('a', 'b'), lambda: re.Pattern(), lambda: re.Match()]:
    try:
        print(f())
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
print(re.match(b'a', bytearray(b'ab')).group())
