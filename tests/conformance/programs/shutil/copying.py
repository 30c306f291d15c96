import os
import shutil
import tempfile

os.chdir(tempfile.mkdtemp())
open('a.txt', 'w').write('text')
os.chmod('a.txt', 0o600)
os.mkdir('d')
print(shutil.copy('a.txt', 'b.txt'), shutil.copy('a.txt', 'd'), shutil.copyfile('a.txt', 'c.txt'))
print(oct(os.stat('b.txt').st_mode & 0o777), open('d/a.txt').read())
os.utime('a.txt', (1, 2))
shutil.copy2('a.txt', 'e.txt')
print(os.stat('e.txt').st_mtime)
for call in [lambda: shutil.copy('nope', 'x'), lambda: shutil.copyfile('a.txt', 'a.txt'),
             lambda: shutil.copyfile('a.txt', 'd')]:
    try:
        call()
    except OSError as e:
        print(type(e).__name__, e)
