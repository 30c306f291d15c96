# Where ^, $, \A, \Z, \z, \b and \B match.
import re

text = 'one two\nthree\n'
for pattern in ['^', '$', r'\A', r'\Z', r'\b', r'\B']:
    print(pattern, [m.start() for m in re.finditer(pattern, text)], [m.start() for m in re.finditer(pattern, text, re.M)])
print(re.findall(r'\Bt', 'two eat'), re.search(r'\b', ''), re.search(r'\B', ''), re.match(r'\Ba', 'a'))
print(re.findall(r'^\w+$', 'a\nb b\nc', re.M), re.match('$', '\n'), re.fullmatch('a$', 'a\n'), re.match('a$', 'a\n'))
print(re.match(r'a\z', 'a'), re.match(r'a\z', 'a\n'))
