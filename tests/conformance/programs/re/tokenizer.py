# The tokenizer of the documentation: named groups and lastgroup.
import re
from collections import namedtuple

Token = namedtuple('Token', 'kind value line column')
spec = [('NUMBER', r'\d+(\.\d*)?'), ('ASSIGN', r':='), ('END', r';'), ('ID', r'[A-Za-z]+'),
        ('OP', r'[+\-*/]'), ('NEWLINE', r'\n'), ('SKIP', r'[ \t]+'), ('MISMATCH', r'.')]
regex = re.compile('|'.join('(?P<%s>%s)' % pair for pair in spec))

def tokenize(code):
    line, start = 1, 0
    for m in regex.finditer(code):
        kind, value, column = m.lastgroup, m.group(), m.start() - start
        if kind == 'NEWLINE':
            start, line = m.end(), line + 1
        elif kind == 'MISMATCH':
            raise RuntimeError(f'{value!r} unexpected on line {line}')
        elif kind != 'SKIP':
            yield Token(kind, float(value) if kind == 'NUMBER' else value, line, column)

for token in tokenize('x := 3.5 + y;\n  z := x*2;'):
    print(token)
try:
    list(tokenize('a ? b'))
except RuntimeError as e:
    print(e)
