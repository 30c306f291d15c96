# The first alternative that leads to a match wins, not the longest.
import re

print(re.match('a|ab', 'ab').group(), re.fullmatch('a|ab', 'ab').group())
print(re.findall('Jan|January', 'January'), re.findall('cat|dog|', 'a dog'))
print(re.match('(a|ab)(c|bcd)(d*)', 'abcd').groups())
print(re.split('x|yx?', 'aybyxcxd'))
print(re.findall(r'(?:one|two|three)+', 'onetwothree two'))
