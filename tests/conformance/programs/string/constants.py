# The constants, and capwords.
import string

for name in ['ascii_letters', 'digits', 'hexdigits', 'octdigits', 'printable', 'punctuation', 'whitespace']:
    print(name, ascii(getattr(string, name)))
print(string.capwords('hello  big\tworld'), string.capwords('a-b-c', '-'), repr(string.capwords('  x y ', ' ')))
print(''.join(c for c in 'Hi, there! 42' if c not in string.punctuation), 'q' in string.ascii_lowercase)
