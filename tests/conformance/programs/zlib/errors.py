import zlib

for wrong in (lambda: zlib.decompress(b'nonsense'), lambda: zlib.decompress(zlib.compress(b'abc')[:-2]),
              lambda: zlib.compress('text'), lambda: zlib.compress(b'', 11), lambda: zlib.decompress(b''),
              lambda: zlib.decompress(zlib.compress(b'abc')[:-4] + b'\0\0\0\0'), lambda: zlib.compressobj(10),
              lambda: zlib.decompress(zlib.compress(b'abc'), -15), lambda: zlib.decompressobj().decompress(b'x\x9c\x07')):
    try:
        print(wrong())
    except (zlib.error, TypeError, ValueError) as error:
        print(type(error).__name__, error)
