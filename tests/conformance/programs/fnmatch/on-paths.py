import fnmatch
import posixpath

for name, pattern in (('a/b', '*'), ('.x', '*'), ('A', '[a]'), ('a]', 'a]'), ('a', '[]'), ('ab', '[a][b]'), ('\n', '?'), ('a.b.c', '*.c'), ('', '*'), ('a', '*a*'), ('abcabc', '*abc'), ('x-y', 'x[*-]y'), ('5', '[!0-4]'), ('é', '?'), ('^', '[^]'), ('[', '[[]'), ('a\\b', 'a\\b')):
    print(repr(name), repr(pattern), fnmatch.fnmatchcase(name, pattern))
many = [f'file{n}.{e}' for n in range(3) for e in ('py', 'txt')]
print(fnmatch.filter(many, 'file[12].*'), fnmatch.filter(iter(many), '*0*'), fnmatch.filter([], '*'), posixpath.basename('x/y'))
