# re.Scanner: a tokenizer by a list of patterns and actions.
import re

scanner = re.Scanner([(r'[a-zA-Z_]\w*', lambda s, t: ('name', t)), (r'\d+\.\d*', lambda s, t: float(t)),
                      (r'\d+', lambda s, t: int(t)), (r'=|\+|-|\*|/', lambda s, t: 'op' + t), (r'\s+', None)])
print(scanner.scan('sum = 3*foo + 312.50+bar'))
print(scanner.scan('a ? b'))
s = re.compile('a|b').scanner('aab')
print(s.match(), s.search(), s.match(), s.match(), s.pattern)
