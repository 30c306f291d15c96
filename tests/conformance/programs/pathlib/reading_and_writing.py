import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as d:
    p = Path(d) / 'note.txt'
    print(p.exists(), p.write_text('héllo\n', encoding='utf-8'), p.exists(), p.is_file())
    print(p.read_text(encoding='utf-8'), p.read_bytes(), p.stat().st_size)
    print(p.write_bytes(b'\x00\x01'), p.read_bytes())
    with p.open('a') as f:
        f.write('more')
    print(p.read_bytes())
    p.unlink()
    p.unlink(missing_ok=True)
    try:
        p.read_text()
    except FileNotFoundError as e:
        print(e.strerror, e.filename == str(p))
