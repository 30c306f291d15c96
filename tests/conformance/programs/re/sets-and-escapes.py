# Characters by class and by number.
import re

text = 'aZ_9 \t\n-]^\\.é\u2028'
for pattern in [r'\w', r'\W', r'\d', r'\D', r'\s', r'\S', r'[^\w\s]', r'[\]\-^]', '[]a]', '[^]a]', r'[\w-]', '[a-]',
                r'\x61', r'\u00e9', r'\141', r'\\', r'\.', r'[\x41-\x5a]', r'[\b]', '.', '[.]']:
    try:
        print(pattern, ascii(re.findall(pattern, text)))
    except re.PatternError as e:
        print(pattern, e)
