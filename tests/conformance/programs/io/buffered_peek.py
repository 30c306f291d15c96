import io

r = io.BufferedReader(io.BytesIO(b'0123456789'), buffer_size=4)
print(r.peek(2)[:2], r.read(3), r.peek()[:1], r.tell(), r.read1(2), r.readinto(b := bytearray(3)), bytes(b))
print(r.seek(-2, 2), r.read(), r.read(), r.seek(1), r.readline(), r.raw.tell())
w = io.BufferedWriter(raw := io.BytesIO(), 4)
print(w.write(b'ab'), raw.getvalue(), w.write(b'cdef'), w.flush(), raw.getvalue(), w.tell())
f = io.BufferedRandom(io.BytesIO(b'hello world'))
f.read(6)
f.write(b'W')
print(f.seek(0), f.read())
for wrong in (lambda: io.BufferedReader(io.BytesIO(), 0), lambda: r.write(b''), lambda: w.read(), lambda: r.read(-2),
              lambda: w.write('text'), lambda: io.BufferedReader(3)):
    try:
        wrong()
    except (ValueError, OSError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
