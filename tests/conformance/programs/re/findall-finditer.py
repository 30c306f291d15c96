# What findall gives depends on the number of groups; finditer gives matches.
import re

text = 'x=1, y=22, z='
print(re.findall(r'\w=\d*', text))
print(re.findall(r'(\w)=\d*', text))
print(re.findall(r'(\w)=(\d)?', text))
for m in re.finditer(r'(\w)=(\d*)', text):
    print(m.span(), m.groups())
print(re.findall('', 'abc'), re.findall('a*', 'baac'), [m.span() for m in re.finditer('a*?', 'aa')])
it = re.compile('b').finditer('abab', 2)
print(type(it).__name__, next(it), list(it))
