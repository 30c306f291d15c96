# Similar lines are marked character by character.
from difflib import Differ

a = ['  1. Beautiful is better than ugly.\n', '  2. Explicit is better than implicit.\n',
     '  3. Simple is better than complex.\n', '  4. Complex is better than complicated.\n']
b = ['  1. Beautiful is better than ugly.\n', '  3.   Simple is better than complex.\n',
     '  4. Complicated is better than complex.\n', '  5. Flat is better than nested.\n']
print(''.join(Differ().compare(a, b)), end='')
print(''.join(Differ().compare(['\tI am a buggy\n'], ['\t\tI am a bug\n'])), end='')
print(list(Differ().compare(['a\n'], [])), list(Differ().compare([], ['a\n'])), list(Differ().compare([], [])))
