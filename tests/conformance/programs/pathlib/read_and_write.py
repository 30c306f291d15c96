import tempfile
from pathlib import Path

p = Path(tempfile.mkdtemp()) / 'notes.txt'
print(p.write_text('één\ntwo\n', encoding='utf-8'), p.read_text(encoding='utf-8'), p.read_bytes())
print(p.write_bytes(b'\x00\x01'), p.stat().st_size, p.exists(), p.is_file(), p.is_dir())
q = p.rename(p.with_suffix('.bin'))
print(q.name, p.exists(), q.replace(p) == p, q.exists())
p.touch()
p.unlink()
p.unlink(missing_ok=True)
for call in (p.unlink, p.read_text, p.stat, lambda: p.parent.mkdir(), lambda: p.write_text(b'bytes'),
             lambda: p.touch() or p.touch(exist_ok=False)):
    try:
        call()
    except (OSError, TypeError) as error:
        print(type(error).__name__, str(error).partition(':')[0])
