import os
import tempfile

print(tempfile.gettempprefix(), tempfile.gettempprefixb(), tempfile.gettempdir() == tempfile.gettempdirb().decode(), tempfile.template)
with tempfile.TemporaryDirectory(prefix='pre-', suffix='.d') as folder:
    name = os.path.basename(folder)
    print(name.startswith('pre-'), name.endswith('.d'), len(name), os.listdir(folder))
    fd, path = tempfile.mkstemp('.txt', 'x-', folder, text=True)
    print(os.path.basename(path)[:2], path[-4:], os.stat(path).st_mode & 0o777 == 0o600, os.write(fd, b'abc'))
    os.close(fd)
    print(type(tempfile.mkdtemp(dir=os.fsencode(folder))).__name__, type(tempfile.mktemp(dir=folder)).__name__, len(os.listdir(folder)))
    with tempfile.NamedTemporaryFile('w+', dir=folder, suffix='.log', delete=False) as f:
        f.write('kept')
        print(f.name.endswith('.log'), f.delete if hasattr(f, 'delete') else f._closer.delete)
    print(open(f.name).read())
    with tempfile.NamedTemporaryFile(dir=folder, delete_on_close=False) as g:
        g.close()
        print(os.path.exists(g.name))
    print(os.path.exists(g.name))
    with tempfile.TemporaryFile('w+b', dir=folder) as t:
        print(t.write(b'1'), t.seek(0), t.read())
    for wrong in (lambda: tempfile.mkstemp(b'.txt', 'x'), lambda: tempfile.mkstemp(dir='/no/such/folder'), lambda: tempfile.mkdtemp(5), lambda: tempfile.mkdtemp(prefix='a\0b', dir=folder), lambda: tempfile.NamedTemporaryFile('q', dir=folder), lambda: tempfile.mkdtemp(dir='/no/such')):
        try:
            print(wrong())
        except (TypeError, ValueError, OSError) as error:
            print(type(error).__name__, str(error).split(": '/no")[0])
print(os.path.exists(folder))
d = tempfile.TemporaryDirectory(delete=False)
with d:
    pass
print(os.path.isdir(d.name), d.cleanup(), os.path.isdir(d.name), repr(d).startswith('<TemporaryDirectory '))
