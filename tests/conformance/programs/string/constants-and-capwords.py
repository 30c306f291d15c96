import string

print(string.capwords('hello  big\tWORLD'), string.capwords('a-b c-d', '-'), repr(string.capwords('  x  ')), string.capwords("they're here"), repr(string.capwords('', 'x')))
print(len(string.printable), set(string.ascii_letters) == set(string.ascii_lowercase + string.ascii_uppercase), string.octdigits, string.hexdigits[-6:], repr(string.whitespace), string.punctuation)
table = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[13:] + string.ascii_lowercase[:13], string.punctuation)
print('hello, world!'.translate(table), all(c in string.printable for c in string.punctuation + string.digits + string.whitespace))
print(''.join(c for c in 'a1b2 c3' if c in string.digits), 'x'.join(string.digits[:3]), string.Template.delimiter, string.Template.idpattern)
for wrong in (lambda: string.capwords(5), lambda: string.capwords('a', 5), lambda: string.nothing, lambda: string.Formatter().vformat('{', (), {})):
    try:
        print(wrong())
    except (TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)
