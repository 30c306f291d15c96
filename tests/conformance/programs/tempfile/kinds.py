import os
import tempfile

with tempfile.TemporaryDirectory(prefix='work') as d:
    print(os.path.basename(d).startswith('work'), os.path.isdir(d))
print(os.path.exists(d))
with tempfile.NamedTemporaryFile('w+', suffix='.txt') as f:
    f.write('kept while open')
    f.seek(0)
    print(f.name.endswith('.txt'), f.read(), os.path.exists(f.name))
print(os.path.exists(f.name))
with tempfile.TemporaryFile() as f:
    print(f.write(b'bytes'), f.seek(0), f.read())
fd, path = tempfile.mkstemp()
os.write(fd, b'x')
os.close(fd)
print(open(path).read(), oct(os.stat(path).st_mode & 0o777))
os.remove(path)
