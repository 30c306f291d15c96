import os.path as p

print(p.join('a', 'b', 'c.txt'), p.join('a', '/b'), p.join('a/', ''), p.join('', 'x'))
print(p.split('/a/b/c'), p.split('/a/'), p.split('a'), p.basename('/x/y'), p.dirname('/x/y'))
print(p.splitext('a.tar.gz'), p.splitext('.bashrc'), p.splitext('a.'), p.splitext('x/y.z/w'))
print(p.normpath('a//b/./c/../d'), p.normpath('/../x'), p.normpath(''), p.normpath('//x'))
print(p.isabs('/a'), p.isabs('a'), p.relpath('/a/b/c', '/a/x'), p.relpath('/a', '/a'))
print(p.commonpath(['/a/b/c', '/a/b/d']), p.commonprefix(['/a/bc', '/a/bd']), p.splitdrive('/a'))
for call in [lambda: p.join('a', b'b'), lambda: p.join('a', 3), lambda: p.commonpath([]),
             lambda: p.commonpath(['/a', 'b']), lambda: p.relpath(''), lambda: p.basename(None)]:
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
