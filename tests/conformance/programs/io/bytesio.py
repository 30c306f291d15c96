import io

b = io.BytesIO(b'abc\ndef')
print(b.read(2), b.readline(), b.tell(), b.read(), b.read())
print(b.seek(0), b.write(b'XY'), b.getvalue())
print(b.seek(-3, 2), b.read(), b.seek(20), b.write(b'!'), b.getvalue())
print(b.truncate(5), b.getvalue(), list(io.BytesIO(b'1\n2\n3')))
b.close()
try:
    b.read()
except ValueError as e:
    print(e)
try:
    io.BytesIO('text')
except TypeError as e:
    print(e)
