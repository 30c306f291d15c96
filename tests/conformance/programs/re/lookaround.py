# Looking ahead and behind takes nothing.
import re

print(re.findall(r'\w+(?=;)', 'a; b c; d'))
print(re.findall(r'\b(?!un)\w+', 'undo do unit it'))
print(re.findall(r'(?<=\$)\d+', '$5 6 $77'))
print(re.findall(r'(?<!-)\b\d+', '5 -6 77'))
print(re.sub(r'(?<=\d)(?=(?:\d{3})+$)', ',', '1234567'))
print(re.match(r'(?=(\w+))\1:', 'abc:').groups())
print(re.search(r'(?<=(a))b', 'ab').groups(), re.search(r'(?<=ab|cd)e', 'cde').span())
for pattern in ['(?<=a+)b', '(?<=a|bc)d', r'(?<!\w*)x']:
    try:
        re.compile(pattern)
    except re.PatternError as e:
        print(e, e.pos)
