from pathlib import Path
import tempfile
base = Path(tempfile.mkdtemp())
p = base / "sub" / "file.txt"
p.parent.mkdir(parents=True)
p.write_text("hello\nworld\n")
print(p.name, p.stem, p.suffix, p.exists(), p.read_text().splitlines())
print([x.name for x in base.rglob("*.txt")], p.relative_to(base))
print(p.with_suffix(".md").name, Path("a/b/../c").parts)
