# Attributes, equality, hashing and repr of patterns.
import copy, re

p = re.compile(r'(?P<a>\w)(?P<b>\d)?(c)', re.I)
print(p.pattern, p.flags, p.groups, dict(p.groupindex), p)
print(p == re.compile(p.pattern, re.I), p == re.compile(p.pattern), hash(p) == hash(re.compile(p.pattern, re.I)))
print(p is re.compile(p.pattern, re.I), re.compile(p) is p, copy.copy(p) is p, copy.deepcopy(p) is p)
try:
    p.groupindex['z'] = 1
except TypeError as e:
    print(e)
print(type(p), re.Pattern[str], isinstance(p, re.Pattern), {p: 1}[re.compile(p.pattern, re.I)])
print(repr(re.compile('x' * 300))[-10:], repr(re.match('y*', 'y' * 90)))
p.search('abc')
re.purge()
print(re.compile(p.pattern, re.I) == p)
