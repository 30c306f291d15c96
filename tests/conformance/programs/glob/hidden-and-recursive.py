import glob
import os
import tempfile

root = tempfile.mkdtemp()
os.chdir(root)
for path in ('a/b/c.py', 'a/x.py', 'a/.hidden/z.py', '.top', 'm[1].txt', 'mm.txt', 'B.py'):
    os.makedirs(os.path.dirname(path) or '.', exist_ok=True)
    open(path, 'w').close()
show = lambda *a, **k: print(sorted(glob.glob(*a, **k)))
show('*')
show('.*')
show('**/*.py', recursive=True)
show('**', recursive=True)
show('**/', recursive=True)
show('**/*.py')
show('**/*.py', recursive=True, include_hidden=True)
show('*', include_hidden=True)
show('*.py', root_dir='a')
show(b'*.py')
show('a/*/')
show('m[[]1].txt')
show(glob.escape('m[1].txt'))
show('m[!m]*')
show('nothing*')
show('a')
show('a/')
show('./a/?.py')
show(os.path.join(root, 'B*')) if False else print(len(glob.glob(os.path.join(root, 'B*'))))
print(glob.has_magic('a[') or glob.has_magic('a*'), glob.has_magic('plain'), glob.escape('a*?[x]'), glob.escape(b'*'), type(glob.iglob('*')).__name__)
for parts in (('a/**/b*', False), ('[!x]?', True)):
    print(glob.translate(parts[0], recursive=True, include_hidden=parts[1]))
