"""Long texts and bytes are broken between words and lines."""
from pprint import pprint

pprint('the quick brown fox jumps over the lazy dog ' * 4)
pprint(['the quick brown fox jumps over the lazy dog ' * 3, 'x'])
pprint('line one\nline two\n' * 3, width=30)
pprint({'text': 'many words in a row ' * 6})
pprint(b'abcdefghij' * 10)
pprint('x' * 100)
