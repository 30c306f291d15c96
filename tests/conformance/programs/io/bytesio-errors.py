import io

b = io.BytesIO(b'line one\nline two\nrest')
print(b.readline(), b.readlines(3), b.read(), b.read(), b.seek(-4, 2), b.read1(2), b.tell())
buf = bytearray(4)
print(b.readinto(buf), buf, b.getvalue()[:4], b.seek(5), b.write(b'XX'), b.getvalue())
print(b.seek(30), b.write(b'end'), b.getvalue()[22:], list(io.BytesIO(b'a\nb')), b.truncate(), b.truncate(3), b.getvalue())
b.writelines([b'1', bytearray(b'2'), memoryview(b'3')])
print(b.getvalue()[-3:], b.isatty(), b.closed)
for wrong in (lambda: b.write('text'), lambda: b.seek(-1), lambda: b.seek(0, 9), lambda: b.truncate(-1), lambda: io.BytesIO('x'),
              lambda: b.writelines(5), lambda: b.readinto(b'abc'), lambda: b.detach(), lambda: b.fileno(), lambda: b.read(1, 2), lambda: io.BytesIO(5)):
    try:
        print(wrong())
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)
with b:
    pass
for wrong in (b.read, b.getbuffer, b.getvalue, lambda: b.write(b''), b.tell, b.flush, b.isatty, b.__enter__):
    try:
        print(wrong())
    except ValueError as error:
        print(error)
