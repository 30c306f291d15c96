# Replacement templates and their escapes.
import re

print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub('b', r'[\g<0>]', 'abc'))
print(re.sub('(?P<n>b)', r'<\g<n>\g<1>>', 'abc'), re.sub('b', r'\n\t\\', 'abc').encode())
print(re.sub('(b)', r'\g<1>0', 'abc'))
print(re.sub('(a)|b', r'[\1]', 'ab'), re.sub('b', '\\060\\101', 'abc'))
for template in [r'\2', r'\g<x>', r'\g<', r'\g<>', r'\q', r'\g<1a>', '\\', r'\400', r'\g<99>', r'\g1']:
    try:
        print(re.sub('(b)', template, 'abc'))
    except (re.PatternError, IndexError) as e:
        print(type(e).__name__, e)
