# References to what a group matched, and branches on whether it did.
import re

print(re.findall(r'\b(\w)(\w)\2\1\b', 'abba deed noon abcd'))
print(re.search(r'(?P<q>[\'"]).*?(?P=q)', 'say "it\'s" now').group())
print(re.match(r'(a)?b\1', 'b'), re.match(r'(a?)b\1', 'b'))
p = re.compile(r'(<)?(\w+@\w+(?:\.\w+)+)(?(1)>|$)')
for text in ['<user@host.com>', 'user@host.com', '<user@host.com', 'user@host.com>']:
    print(text, p.match(text))
print(re.match(r'(?P<x>a)?(?(x)b|c)', 'ab').group(), re.match(r'(?P<x>a)?(?(x)b|c)', 'c').group())
print(re.match(r'(?i)(a)\1', 'aA'), re.match(r'(a)(?i:\1)', 'aA'))
