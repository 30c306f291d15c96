import os
import tempfile

with tempfile.TemporaryDirectory(prefix='work-') as folder:
    print(os.path.isdir(folder), os.path.basename(folder).startswith('work-'))
    with open(os.path.join(folder, 'x'), 'w') as f:
        f.write('1')
    os.makedirs(os.path.join(folder, 'deep/er'))
print(os.path.exists(folder))
d = tempfile.TemporaryDirectory()
print(d.name == str(d.name), repr(d) == f'<TemporaryDirectory {d.name!r}>')
d.cleanup()
print(os.path.exists(d.name))
d.cleanup()
kept = tempfile.TemporaryDirectory(delete=False)
with kept:
    pass
print(os.path.isdir(kept.name))
os.rmdir(kept.name)
