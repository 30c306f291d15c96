import zlib

data = b'The quick brown fox'
print(zlib.crc32(data), zlib.adler32(data), zlib.crc32(b''), zlib.adler32(b''))
running = 0
for i in range(0, len(data), 5):
    running = zlib.crc32(data[i:i + 5], running)
print(running == zlib.crc32(data), zlib.adler32(b'b', zlib.adler32(b'a')) == zlib.adler32(b'ab'))
print(zlib.crc32(data, 12345), zlib.adler32(data, 0), zlib.crc32(data, -1), zlib.crc32(data, 2 ** 40))
print(hex(zlib.crc32(bytes(range(256)) * 10)), zlib.crc32(bytearray(b'x')), zlib.crc32(memoryview(b'abc')[1:]))
for wrong in (lambda: zlib.crc32('text'), lambda: zlib.crc32(), lambda: zlib.crc32(b'', 'a'), lambda: zlib.adler32(5),
              lambda: zlib.crc32(b'', value=1)):
    try:
        wrong()
    except TypeError as error:
        print(error)
