import fnmatch

names = ['a.py', 'b.PY', 'notes.txt', '.hidden.py', 'dir/c.py', 'x1', 'x2', 'x-', 'x]', 'x!', 'new\nline.py']
for pattern in ('*.py', '*.[pP][yY]', '?.*', 'x[0-9]', 'x[!0-9]', 'x[]]', 'x[]!-]', 'x[', '*', '', 'x[a-', '[!]]?', '*line*'):
    print(repr(pattern), fnmatch.filter(names, pattern))
print(fnmatch.fnmatch('A.py', 'a.py'), fnmatch.fnmatchcase('A.py', 'A.*'))
print(fnmatch.filter([b'a', b'b'], b'[a]'), fnmatch.fnmatch(b'abc', b'a*'))
print(fnmatch.filterfalse(names, '*.py'))
for wrong in (lambda: fnmatch.fnmatch('a', b'a'), lambda: fnmatch.filter([b'a'], 'a'), lambda: fnmatch.fnmatch(1, 'a')):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
