# What is wrong with a pattern, and where.
import re

for pattern in ['(', ')', '(a', '[a', '[z-a]', 'a**', '*a', 'a{2,1}', '(?P<n>a)(?P<n>b)', '(?P<1>a)', '(?P=x)',
                r'\2', r'(\1)', '(?', '(?x', '(?P', '(?Pz', '(?<a)', '(?z)', 'a(?i)b', r'\q', '\\', r'\x4',
                r'\u12', '(?(1)a|b|c)', '(?(2)a)', '(?(x)a)', '(?P<>a)', '(?P<a', r'[\d-z]', r'\N{no such}',
                '(?i-i:a)', '(?a-u:b)', '(?-:a)', '(?#', '(?:', '(?<=a*)', r'\400', 'a??+', '(?iu', '(?-i)']:
    try:
        re.compile(pattern)
        print(pattern, 'compiles')
    except re.PatternError as e:
        print(pattern, '->', e.msg, e.pos)
