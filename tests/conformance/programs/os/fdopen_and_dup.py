import os
import tempfile

fd, path = tempfile.mkstemp()
with os.fdopen(fd, 'w') as f:
    f.write('first\n')
    f.flush()
    other = os.dup(f.fileno())
with os.fdopen(other, 'w') as g:
    g.write('second\n')
print(open(path).read().split())
r, w = os.pipe()
with open(w, 'wb') as out:
    out.write(b'through the pipe')
with open(r, 'rb') as into:
    print(into.read())
for call in (lambda: os.fdopen('x'), lambda: os.fdopen(999), lambda: os.dup(999), lambda: os.lseek(r, 0, 0)):
    try:
        call()
    except (OSError, TypeError) as error:
        print(type(error).__name__, error)
os.unlink(path)
