import os
import tempfile
from pathlib import Path

os.chdir(os.path.realpath(tempfile.mkdtemp()))
Path('real').mkdir()
Path('link').symlink_to('real')
print(Path('link').is_symlink(), Path('link').readlink(), Path('link/../x').resolve().name)
print(Path('link').resolve() == Path.cwd() / 'real', Path('a/./b').absolute() == Path.cwd() / 'a/b')
print(Path('real').samefile('link'), Path('/tmp') in Path('/tmp/x').parents)
try:
    Path('nope').resolve(strict=True)
except FileNotFoundError as e:
    print(e.strerror)
