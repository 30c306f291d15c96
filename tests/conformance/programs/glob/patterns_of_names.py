import fnmatch

for name, pattern in [('a.py', '*.py'), ('a.py', '*.txt'), ('abc', 'a?c'), ('abc', '[a-c]bc'), ('abc', '[!a]bc'),
                      ('A', 'a'), ('', '*'), ('[x]', '[[]x]'), ('a-b', 'a[-]b'), ('a]b', 'a[]]b')]:
    print(name, pattern, fnmatch.fnmatch(name, pattern), fnmatch.fnmatchcase(name, pattern))
print(fnmatch.filter(['a.py', 'b.txt', 'c.py'], '*.py'), fnmatch.filter([b'x', b'y'], b'x'))
print(fnmatch.translate('*.py'), fnmatch.translate('a[!b]?'))
