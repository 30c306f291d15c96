# split, with groups, limits and empty matches.
import re

print(re.split(r'\W+', 'Words, words, words.'))
print(re.split(r'(\W+)', 'Words, words, words.'))
print(re.split(r'\W+', 'Words, words, words.', maxsplit=1))
print(re.split('[a-f]+', '0a3B9', flags=re.IGNORECASE))
print(re.split(r'(\W+)', '...words, words...'), re.split('x', 'abc'), re.split('b', ''))
print(re.split(r'\b', 'Words, words'), re.split(r'(a)|b', 'xaybz'), re.split('x*', 'axbc'))
print(re.split('-', 'a-b-c', maxsplit=-1), re.compile('-').split('a-b-c', 1))
