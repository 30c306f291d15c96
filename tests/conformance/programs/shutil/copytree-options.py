import os
import shutil
import tempfile

os.chdir(tempfile.mkdtemp())
for path in ('src/a.py', 'src/b.txt', 'src/sub/c.pyc', 'src/sub/d.py', 'src/__pycache__/x.pyc'):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as f:
        f.write(path)
os.symlink('a.py', 'src/link')
os.symlink('missing', 'src/dangling')

def tree(top):
    return sorted(os.path.join(d, f) + ('@' if os.path.islink(os.path.join(d, f)) else '') for d, _, files in os.walk(top) for f in files)

shutil.copytree('src', 'one', ignore=shutil.ignore_patterns('*.pyc', '__pycache__', 'dangling'))
print(tree('one'))
shutil.copytree('src', 'two', symlinks=True)
print(tree('two'))
shutil.copytree('src', 'three', ignore_dangling_symlinks=True, copy_function=lambda a, b: print('copying', os.path.basename(a)) if a.endswith('b.txt') else shutil.copy(a, b))
print(tree('three'))
try:
    shutil.copytree('src', 'four')
except shutil.Error as error:
    print(error.args[0])
def only_text(folder, names):
    return {n for n in names if not n.endswith('.txt') and not os.path.isdir(os.path.join(folder, n))}
print(shutil.copytree('src', 'five', ignore=only_text), tree('five'), os.path.isdir('five/sub'))
