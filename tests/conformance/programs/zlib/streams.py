import zlib

words = [b'the rain in spain ' * 20, b'falls mainly ', b'on the plain' * 50]
c = zlib.compressobj()
parts = [c.compress(word) for word in words] + [c.flush()]
stream = b''.join(parts)
d = zlib.decompressobj()
out = b''
for i in range(0, len(stream), 5):
    out += d.decompress(stream[i:i + 5])
print(out == b''.join(words), d.eof, d.unused_data)
d = zlib.decompressobj()
print(d.decompress(stream + b'after') == out, d.unused_data, d.eof)
c = zlib.compressobj(wbits=-15)
start = c.compress(b'shared beginning ') + c.flush(zlib.Z_SYNC_FLUSH)
copy = c.copy()
print(zlib.decompress(start + c.compress(b'one') + c.flush(), -15), zlib.decompress(start + copy.compress(b'two') + copy.flush(), -15))
d = zlib.decompressobj()
piece = d.decompress(zlib.compress(b'x' * 1000), 10)
print(len(piece), len(piece + d.decompress(d.unconsumed_tail) + d.flush()))
dictionary = b'hello world'
c = zlib.compressobj(zdict=dictionary)
packed = c.compress(b'hello world hello world') + c.flush()
print(zlib.decompressobj(zdict=dictionary).decompress(packed))
