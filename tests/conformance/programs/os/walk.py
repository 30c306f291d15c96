import os
import tempfile

os.chdir(tempfile.mkdtemp())
for name in ['x/1', 'x/y/2', 'z/3', '4']:
    if '/' in name:
        os.makedirs(os.path.dirname(name), exist_ok=True)
    open(name, 'w').close()
for root, dirs, files in os.walk('.'):
    dirs.sort()
    print(root, dirs, sorted(files))
print([root for root, _, _ in os.walk('x', topdown=False)])
for root, dirs, files in os.walk('.'):
    if 'x' in dirs:
        dirs.remove('x')
    print(root)
