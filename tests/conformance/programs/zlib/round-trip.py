import zlib

samples = [b'', b'a', b'hello ' * 100, bytes(range(256)) * 20, b'abc' * 10000,
           bytes((i * i * 31 + i // 7) % 251 for i in range(5000))]
for data in samples:
    for level in (-1, 0, 1, 6, 9):
        for wbits in (15, -15, 31):
            assert zlib.decompress(zlib.compress(data, level, wbits=wbits), wbits=wbits) == data
    print(len(data), len(zlib.compress(data)) < max(len(data), 20), zlib.crc32(data), zlib.adler32(data))
print(zlib.decompress(bytes.fromhex('789c2bc9c82c5600a2dc4a85cce29c7c85e2d2a4acd4e41205006c9d081f')))
