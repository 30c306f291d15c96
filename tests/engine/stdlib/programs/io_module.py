# io: StringIO and BytesIO, every method and error.
import io
from io import StringIO, BytesIO
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
s = StringIO()
t(lambda: s.write('hello\nworld')); t(s.getvalue); t(s.tell); t(s.read); t(lambda: s.seek(0)); t(lambda: s.read(3)); t(s.readline); t(s.readline); t(s.readline)
t(lambda: s.seek(2)); t(lambda: s.write('XY')); t(s.getvalue); t(lambda: s.seek(20)); t(lambda: s.write('end')); t(s.getvalue); t(lambda: s.truncate(5)); t(s.getvalue); t(s.tell)
t(lambda: s.write(5)); t(lambda: s.seek(-1)); t(lambda: s.seek(1, 1)); t(lambda: s.seek(0, 2)); t(lambda: s.seek(0, 5)); t(lambda: s.truncate(-1))
print(list(StringIO('a\nb\n\nc')), StringIO('a\nb\nc').readlines(), StringIO('a\nb\nc').readlines(2))
for nl in (None, '', '\n', '\r', '\r\n'):
    x = StringIO('a\r\nb\rc\nd', newline=nl); print(repr(nl), [l for l in x], repr(x.getvalue()), x.newlines)
    x.write('q\nw'); print(repr(x.getvalue()))
t(lambda: StringIO(5)); t(lambda: StringIO('', 'x')); t(lambda: StringIO('', 5)); t(lambda: StringIO('a', 'b', 'c'))
w = StringIO('héllo😀wörld'); t(lambda: w.read(6)); t(w.tell); t(lambda: w.seek(5)); t(lambda: w.write('é')); t(w.getvalue); t(lambda: w.readline(2)); t(w.read)
with StringIO() as f:
    print('x', 1, file=f); f.writelines(['a', 'b']); f.flush(); t(f.getvalue); t(f.isatty); t(f.fileno); print(f.closed, f.readable(), f.writable(), f.seekable(), f.encoding, f.errors, f.line_buffering)
t(f.getvalue); t(lambda: f.write('x')); print(f.closed); t(lambda: f.__enter__()); t(lambda: iter(f)); t(f.readable)
print(isinstance(f, io.TextIOBase), isinstance(f, io.IOBase), isinstance(f, io.RawIOBase), issubclass(io.UnsupportedOperation, (OSError)), issubclass(io.UnsupportedOperation, ValueError))
class My(StringIO):
    def write(self, s): return super().write(s.upper())
m = My('abc'); m.seek(0, 2); print('shout', file=m); t(m.getvalue); m.tag = 1; print(m.tag)
b = BytesIO(b'abc\ndef'); t(lambda: b.read(2)); t(b.readline); t(b.readline); t(b.read); t(lambda: b.write(b'zz')); t(b.getvalue); t(lambda: b.seek(-2, 2)); t(b.read); t(lambda: b.write('s')); t(lambda: list(BytesIO(b'a\nb'))); t(b.tell); t(lambda: b.seek(1)); t(b.truncate); t(b.getvalue)
t(lambda: b.seek(-1)); b.close(); t(b.read); t(lambda: b.closed)
import contextlib
o = StringIO()
with contextlib.redirect_stdout(o): print('inside')
t(o.getvalue)
print(StringIO.__name__, StringIO.__module__, io.SEEK_END, io.DEFAULT_BUFFER_SIZE)
t(lambda: StringIO('x').read('a')); t(lambda: StringIO('xyz').read(None))
