import os
import tempfile

os.chdir(tempfile.mkdtemp())
os.mkdir('a')
os.makedirs('b/c/d')
os.makedirs('b/c', exist_ok=True)
print(sorted(os.listdir()), os.listdir('b'), os.path.isdir('b/c/d'))
for call in [lambda: os.mkdir('a'), lambda: os.makedirs('b/c'), lambda: os.rmdir('b'),
             lambda: os.mkdir('x/y'), lambda: os.listdir('nope'), lambda: os.rmdir('nope')]:
    try:
        call()
    except OSError as e:
        print(type(e).__name__, e.strerror, e.filename)
os.removedirs('b/c/d')
os.rmdir('a')
print(os.listdir())
