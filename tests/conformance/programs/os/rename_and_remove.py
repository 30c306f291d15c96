import os
import tempfile

os.chdir(tempfile.mkdtemp())
open('a', 'w').close()
os.rename('a', 'b')
open('c', 'w').write('c')
os.replace('c', 'b')
print(os.listdir(), open('b').read())
os.mkdir('d')
for call in [lambda: os.rename('nope', 'x'), lambda: os.remove('nope'), lambda: os.rename('b', 'd'),
             lambda: os.rename('d', 'b'), lambda: os.rename('d', 'd/e')]:
    try:
        call()
    except OSError as e:
        print(type(e).__name__, str(e).split('] ')[1])
os.unlink('b')
print(os.listdir())
