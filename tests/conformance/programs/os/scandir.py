import os
import tempfile

os.chdir(tempfile.mkdtemp())
os.mkdir('sub')
open('file', 'w').write('abc')
with os.scandir() as it:
    for entry in sorted(it, key=lambda e: e.name):
        print(entry.name, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink(), entry)
entry = next(os.scandir('.'))
print(isinstance(entry, os.PathLike), os.fspath(entry) == entry.path, type(entry) is os.DirEntry)
