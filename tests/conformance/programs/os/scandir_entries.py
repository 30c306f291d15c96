import os
import tempfile

os.chdir(tempfile.mkdtemp())
os.mkdir('folder')
with open('file', 'w') as f:
    f.write('12345')
os.symlink('folder', 'link')
with os.scandir() as entries:
    for e in sorted(entries, key=lambda e: e.name):
        print(e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink(), e.is_dir(follow_symlinks=False), repr(e))
with os.scandir('.') as entries:
    print(sorted(os.fspath(e) for e in entries), next(entries, 'end'))
print([e.name for e in os.scandir(b'folder/..') if e.is_file()])
try:
    os.scandir('nowhere')
except FileNotFoundError as error:
    print(error)
