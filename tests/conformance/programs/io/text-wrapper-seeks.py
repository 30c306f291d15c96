import io

raw = io.BytesIO('αβγ\nδεζ\nend'.encode())
t = io.TextIOWrapper(raw, 'utf-8')
print(t.read(2))
mark = t.tell()
print(repr(t.readline()), t.seek(mark), repr(t.readline()), repr(t.read(1)))
print(t.seek(0), next(t), [line for line in t], t.seek(0, 2), repr(t.read()))
t.seek(0)
next(t)
try:
    t.tell()
except OSError as error:
    print(error)
t.seek(0)
print(t.truncate(4), raw.getvalue().decode(), t.seek(0, io.SEEK_END), t.write('!'), t.flush(), raw.getvalue().decode())
w = io.TextIOWrapper(io.BytesIO(), 'utf-16')
w.write('ab')
w.flush()
print(w.buffer.getvalue()[:2] in (b'\xff\xfe', b'\xfe\xff'), w.tell() > 0, w.seek(0), w.read())
s = io.TextIOWrapper(io.BytesIO(b'\xef\xbb\xbfbom'), 'utf-8-sig')
print(s.read(), s.seek(0), s.read(1))
r = io.TextIOWrapper(io.BytesIO(b'abc'), 'ascii')
r.reconfigure(errors='replace', newline='\n', line_buffering=True)
print(r.errors, r.line_buffering, r.read(1))
for wrong in (lambda: r.reconfigure(encoding='utf-8'), lambda: r.reconfigure(newline='x'), lambda: r.seek(5, 2), lambda: r.read('x'), lambda: r.readline('x')):
    try:
        print(wrong())
    except (io.UnsupportedOperation, ValueError, TypeError) as error:
        print(type(error).__name__, error)
