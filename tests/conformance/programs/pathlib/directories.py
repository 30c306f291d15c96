import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as d:
    root = Path(d)
    (root / 'a' / 'b').mkdir(parents=True)
    (root / 'a').mkdir(exist_ok=True)
    try:
        (root / 'a').mkdir()
    except FileExistsError as e:
        print(e.strerror)
    (root / 'x.txt').touch()
    print(sorted(p.name for p in root.iterdir()), (root / 'a').is_dir())
    new = (root / 'x.txt').rename(root / 'y.txt')
    print(new.name, new.exists(), (root / 'x.txt').exists())
    for folder, dirs, files in root.walk():
        print(folder.relative_to(root), sorted(dirs), sorted(files))
    (root / 'a' / 'b').rmdir()
print(root.exists())
