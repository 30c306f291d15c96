import os
import tempfile

with tempfile.NamedTemporaryFile('w+', suffix='.txt', prefix='report-') as f:
    f.write('content')
    f.seek(0)
    name = os.path.basename(f.name)
    print(name.startswith('report-'), name.endswith('.txt'), f.read(), os.path.exists(f.name), f.delete)
print(os.path.exists(f.name), f.closed)
with tempfile.NamedTemporaryFile(delete=False) as g:
    g.write(b'stays')
print(os.path.exists(g.name), open(g.name, 'rb').read())
os.unlink(g.name)
with tempfile.NamedTemporaryFile(delete_on_close=False) as h:
    h.close()
    print(os.path.exists(h.name))
print(os.path.exists(h.name))
