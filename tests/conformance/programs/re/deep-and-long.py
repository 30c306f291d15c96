# Long texts and deep patterns need no recursion.
import re

n = 200_000
print(re.match('(?:a|b)*', 'ab' * n).end(), re.match('(a|b)*?c', 'ab' * 1000 + 'c').end())
print(re.fullmatch('(?:(?:x)?y)*', 'xyy' * n).end(), len(re.findall('x+', 'xy' * n)))
deep = '(' * 100 + 'a' + ')' * 100
print(re.match(deep, 'a').lastindex, len(re.match(deep, 'a').groups()))
print(len(re.sub('a', 'bb', 'a' * n)), re.search('z', 'a' * n), len(re.split(',', 'a,' * n)))
try:
    re.compile('(' * 5000 + ')' * 5000)
except RecursionError:
    print('RecursionError')
