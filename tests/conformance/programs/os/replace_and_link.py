import os
import tempfile

os.chdir(tempfile.mkdtemp())
for name in 'ab':
    with open(name, 'w') as f:
        f.write(name)
os.link('a', 'hard')
print(os.stat('a').st_nlink, os.path.samefile('a', 'hard'), os.path.samefile('a', 'b'))
os.replace('a', 'b')
print(sorted(os.listdir()), open('b').read(), os.stat('b').st_nlink)
os.mkdir('d')
for move in (lambda: os.rename('b', 'd'), lambda: os.rename('nope', 'x'), lambda: os.link('b', 'hard'),
             lambda: os.unlink('d'), lambda: os.rmdir('b'), lambda: os.rename('d', 'd/e')):
    try:
        move()
    except OSError as error:
        print(type(error).__name__, error)
os.renames('b', 'new/path/b')
print(os.listdir('new/path'))
