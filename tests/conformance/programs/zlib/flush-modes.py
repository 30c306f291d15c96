import zlib

c = zlib.compressobj(9)
out = [c.compress(b'abc' * 50), c.flush(zlib.Z_SYNC_FLUSH)]
d = zlib.decompressobj()
print(d.decompress(b''.join(out))[:9], d.eof, out[1][-4:])
rest = c.compress(b'more') + c.flush()
print(d.decompress(rest), d.eof, d.flush(), d.unused_data)
copy_of = zlib.compressobj()
head = copy_of.compress(b'shared ')
other = copy_of.copy()
print(zlib.decompress(head + copy_of.compress(b'one') + copy_of.flush()), zlib.decompress(head + other.compress(b'two') + other.flush()))
for wrong in (lambda: c.compress(b'x'), lambda: zlib.compress('x'), lambda: zlib.compress(b'x', 10), lambda: zlib.decompress(b'nonsense'), lambda: zlib.decompress(b''), lambda: zlib.decompress(zlib.compress(b'x')[:-1]), lambda: zlib.decompressobj().decompress(b'x', -1), lambda: zlib.compressobj(10), lambda: zlib.decompressobj(99), lambda: zlib.decompress(zlib.compress(b'abc')[:-4] + b'0000'), lambda: zlib.decompressobj().flush(0), lambda: d.decompress(5)):
    try:
        print(wrong())
    except (zlib.error, TypeError, ValueError) as error:
        print(type(error).__name__, error)
