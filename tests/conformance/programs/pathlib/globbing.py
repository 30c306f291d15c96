import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as d:
    root = Path(d)
    for name in ['a.py', 'b.txt', 'sub/c.py', 'sub/deep/d.py', '.hidden']:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()

    def show(paths):
        print(sorted(str(p.relative_to(root)) for p in paths))
    show(root.glob('*.py'))
    show(root.glob('*/*.py'))
    show(root.glob('**/*.py'))
    show(root.rglob('*.py'))
    show(root.glob('*'))
    show(root.rglob('deep'))
    show(root.glob('nothing*'))
