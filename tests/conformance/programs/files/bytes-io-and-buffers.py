import io

b = io.BytesIO(b"hello world")
print(b.read(5), b.tell(), b.read1(2), b.getvalue(), b.getbuffer().nbytes, b.readline())
b.seek(-5, io.SEEK_END)
b.write(b"WORLD!")
print(b.getvalue(), b.seek(0), b.readinto(bytearray(3)), b.peek(1) if hasattr(b, "peek") else "no peek")
with b.getbuffer() as view:
    view[0:1] = b"J"
print(b.getvalue()[:5], b.truncate(5), b.getvalue())
t = io.TextIOWrapper(io.BytesIO("é\nü".encode()), encoding="utf-8")
print(t.readline(), t.read(), t.encoding, t.buffer.tell())
r = io.BufferedReader(io.BytesIO(b"0123456789"), buffer_size=4)
print(r.peek(2)[:2], r.read(3), r.read1(10), r.readable())
w = io.BufferedWriter(raw := io.BytesIO())
w.write(b"abc")
print(raw.getvalue(), w.flush(), raw.getvalue())
b.close()
for wrong in (lambda: b.read(), lambda: io.BytesIO("text"), lambda: r.write(b"x"), lambda: io.BytesIO().write("x")):
    try:
        wrong()
    except (ValueError, TypeError, io.UnsupportedOperation) as e:
        print(type(e).__name__, e)
