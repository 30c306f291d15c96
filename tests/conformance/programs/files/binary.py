import os

os.chdir('/tmp')
with open('data.bin', 'wb') as f:
    print(f.write(bytes(range(10))), f.write(bytearray(b'abc\n')), f.tell())
with open('data.bin', 'rb') as f:
    print(f.read(3), f.tell(), f.seek(-2, 2), f.read(), f.seek(10), f.readline())
    print(f.seek(2), f.seek(3, 1), f.read(1), f.peek(2)[:2])
    try:
        f.seek(-1)
    except (OSError, ValueError) as e:
        print(type(e).__name__)
try:
    open('data.bin', 'wb').write('text')
except TypeError as e:
    print(e)
os.remove('data.bin')
