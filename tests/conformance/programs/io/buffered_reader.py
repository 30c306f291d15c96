import io

r = io.BufferedReader(io.BytesIO(b'0123456789'), buffer_size=4)
print(r.read(3), r.tell(), r.read1(10), r.peek(1)[:1], r.read(), r.read(1))
r.seek(2)
print(r.readline(3), r.readinto(bytearray(2)), r.tell())
try:
    r.read(-2)
except ValueError as e:
    print(e)
try:
    r.write(b'x')
except io.UnsupportedOperation as e:
    print(e)
