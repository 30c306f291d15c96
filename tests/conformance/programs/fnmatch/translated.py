import fnmatch
import re

for pattern in ('*.txt', 'a?c', '[a-c]x', '[!a]', 'a**b', '*a*b*', '.+^$', '[', '[z-a]', '[a-c-e]', '[^x]', '', '[[]'):
    print(repr(pattern), fnmatch.translate(pattern))
matcher = re.compile(fnmatch.translate('data_*_[0-9].csv'))
print(bool(matcher.match('data_x_1.csv')), bool(matcher.match('data_x_1.csvx')), bool(matcher.match('data__a.csv')))
