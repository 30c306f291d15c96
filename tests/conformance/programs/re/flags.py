# Flags for the whole pattern, inside it, and for a part of it.
import re

print(re.findall('^a.', 'ab\nac\na\n', re.M), re.findall('a.', 'a\nab', re.S), re.findall('a$', 'a\na\n'))
print(re.findall('A', 'aA', re.I), re.findall('(?i)A', 'aA'), re.findall('(?i:a)b', 'Ab AB'))
print(re.match('(?s-i:.)a', '\nA', re.I), re.match('(?-i:A)b', 'aB', re.I))
print(re.findall(r'\w', 'aé', re.A), re.findall(r'\w', 'aé'), re.findall(r'(?a:\w)', 'é'))
p = re.compile(r'''
    \d+  # digits
    [ ]  # a blank
    \#
''', re.VERBOSE)
print(p.match('12 #'), p.flags, re.compile('a').flags, re.compile(b'a').flags)
print(re.I | re.M, repr(re.I), re.I.value, re.RegexFlag(6), re.NOFLAG, repr(re.ASCII))
print(re.compile('a', re.I | re.S), re.compile('(?im)a'), re.compile('a', re.A))
for pattern, flags in [('a', re.L), ('a', re.A | re.U), (b'a', re.U)]:
    try:
        re.compile(pattern, flags)
    except ValueError as e:
        print(e)
