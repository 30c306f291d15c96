# Patterns over bytes.
import re

m = re.match(rb'(\w+)\s(?P<n>\d+)', b'abc 12\xff')
print(m, m.groups(), m.groupdict(), m.expand(rb'\2-\g<1>'))
print(re.findall(rb'[\x80-\xff]', b'a\xe9\xffb'), re.split(b',', b'a,b'), re.sub(rb'(a)', rb'<\1>', b'banana'))
print(re.findall(rb'\w', 'é'.encode()), re.compile(rb'a|b', re.I), re.escape(b'a.b\x00'))
print(re.search(rb'\xff', b'\xfe\xff').span(), re.match(b'.', b'\n', re.S), re.findall(b'(?L)A', b'aA'))
