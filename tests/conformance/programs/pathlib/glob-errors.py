import pathlib
import tempfile

root = pathlib.Path(tempfile.mkdtemp())
(root / 'a' / 'b').mkdir(parents=True)
for name in ('x.txt', 'a/y.TXT', 'a/b/z.txt', '.hid'):
    (root / name).write_text(name)
show = lambda it: print(sorted(str(p.relative_to(root)) for p in it))
show(root.glob('*.txt'))
show(root.glob('**/*.txt'))
show(root.rglob('*.txt'))
show(root.rglob('*.txt', case_sensitive=False))
show(root.glob('*'))
show(root.glob('*/'))
show(root.glob('a/../x.*'))
show(root.glob('**'))
show(root.rglob(''))
show(root.glob('none/*'))
show(root.iterdir())
show(p for p in root.rglob('*') if p.is_dir())
print(sorted((str(d.relative_to(root)), sorted(dirs), sorted(files)) for d, dirs, files in root.walk()))
for wrong in (lambda: list(root.glob('')), lambda: list(root.glob('/abs')), lambda: list(root.rglob('/x'))):
    try:
        print(wrong())
    except (ValueError, NotImplementedError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
