# Names of characters, both ways, in escapes and in patterns.
import re
import unicodedata

for c in 'aß€한一\u0301😀\U0001b170\ufb01':
    name = unicodedata.name(c)
    print(ascii(c), name, unicodedata.lookup(name) == c, len(name))
print('\N{GREEK SMALL LETTER PI} \N{greek small letter pi} \N{EM DASH}', f'\N{DEGREE SIGN}{20}', unicodedata.lookup('nushu character-1B170') == '\U0001b170')
print(ascii('\N{LINE FEED}\N{NUL}\N{ZWJ}\N{NBSP}\N{HANGUL SYLLABLE GAG}'))
print(unicodedata.name('\n', 'nothing'), re.findall(r'\N{DIGIT ONE}|[\N{DIGIT TWO}-\N{DIGIT FOUR}]', '123456'))
for f in [lambda: unicodedata.lookup('NO SUCH'), lambda: unicodedata.name('\n'), lambda: unicodedata.name('ab'), lambda: unicodedata.lookup(''),
          lambda: unicodedata.lookup('hangul syllable han'), lambda: unicodedata.lookup('cjk unified ideograph-4e00')]:
    try:
        f()
    except (KeyError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    eval(r"'ab\N{NO SUCH}'")
except SyntaxError as e:
    print(e.msg)
