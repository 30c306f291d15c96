# A function decides what stands for each match; count bounds how many.
import re

print(re.sub(r'\d+', lambda m: str(int(m.group()) * 2), 'a1 b22 c3'))
print(re.subn('a', 'b', 'banana'), re.subn('a', 'b', 'banana', count=2), re.subn('x', 'y', 'banana'))
print(re.sub('x*', '-', 'abxd'), re.sub('^|$', '*', 'ab'), re.sub('', '-', 'ab', count=1))
seen = []
def note(m):
    seen.append(m.span())
    return None if m.group() == 'b' else ''
print(re.sub('[ab]', note, 'cabc'), seen)
print(re.compile('a').sub('', 'banana', 2), re.sub(b'a', b'o', b'banana'))
for repl in [lambda m: 5, 5, b'x']:
    try:
        re.sub('b', repl, 'abc')
    except TypeError as e:
        print(e)
def fails(m):
    raise KeyError(m.group())
try:
    re.sub('b', fails, 'abc')
except KeyError as e:
    print('KeyError', e)
