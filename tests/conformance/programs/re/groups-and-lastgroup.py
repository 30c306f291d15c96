# lastindex and lastgroup name the last group that was closed.
import re

for pattern in ['(a)(b)', '((ab))', '(a)b', '(a(b))', '(?P<x>a)(b)', '(a)(?P<y>b)', 'ab']:
    m = re.match(pattern, 'ab')
    print(pattern, m.lastindex, m.lastgroup, m.groups())
m = re.match('(?:(a)|(b)|(c))*', 'abc')
print(m.groups(), m.lastindex)
m = re.match('(?:(a)|b)*', 'ab')
print(m.groups(), m.span(1))
