# Category, direction, width and what else a character has.
import unicodedata as u

for c in 'aA1½Ⅷ一한\u0301\n \u200b😀٣²(“\u2028ǅ_+$^\ue000\ud800\u0378':
    print(ascii(c), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c), u.decomposition(c))
for f in [lambda: u.category('ab'), lambda: u.category(''), lambda: u.bidirectional(5), lambda: u.mirrored(b'a')]:
    try:
        f()
    except TypeError as e:
        print(e)
print(u.unidata_version.split('.')[0].isdecimal())
