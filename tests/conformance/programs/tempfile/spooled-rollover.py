import io
import tempfile

with tempfile.SpooledTemporaryFile(max_size=10, mode='w+') as f:
    print(f._rolled, f.write('short'), f._rolled, f.tell(), f.seek(0), f.read())
    f.write(' and much longer')
    print(f._rolled, f.seek(0), f.read(), f.mode, f.newlines)
    print(f.truncate(3), f.seek(0), f.readlines(), f.closed)
print(f.closed)
b = tempfile.SpooledTemporaryFile()
print(b.write(b'x' * 100), b._rolled, b.name, b.readable(), b.seekable(), isinstance(b, io.IOBase))
print(b.fileno() > 2, b._rolled, b.seek(98), list(b))
b.writelines([b'1\n', b'2'])
b.seek(100)
print(b.readline(), b.read(), b.flush())
b.close()
for wrong in (lambda: b.read(), lambda: tempfile.SpooledTemporaryFile(mode='w', encoding='nope'), lambda: tempfile.SpooledTemporaryFile().write('text'), lambda: tempfile.SpooledTemporaryFile(mode='w').write(b'bytes')):
    try:
        wrong()
    except (ValueError, LookupError, TypeError) as error:
        print(type(error).__name__, error)
