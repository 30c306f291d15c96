import io
import zlib

text = b'\n'.join(b'line %d of the log' % i for i in range(200))
for level in (0, 1, 6, 9, -1):
    packed = zlib.compress(text, level)
    print(level, zlib.decompress(packed) == text, len(packed) < len(text), packed[:1])
raw = zlib.compressobj(wbits=-15)
body = raw.compress(text) + raw.flush()
print(zlib.decompress(body, wbits=-15) == text)
gz = zlib.compressobj(wbits=31)
body = gz.compress(b'gz') + gz.flush()
print(body[:3], zlib.decompress(body, 31), zlib.decompress(body, 47), zlib.decompress(zlib.compress(b'z'), 47))
d = zlib.decompressobj()
source = io.BytesIO(zlib.compress(text) + b'after the end')
out = b''
while not d.eof:
    out += d.decompress(source.read(64))
print(out == text, d.unused_data + source.read(), d.unconsumed_tail)
d = zlib.decompressobj()
first = d.decompress(zlib.compress(text), 10)
print(first, len(d.unconsumed_tail) > 0, len(d.flush()) == len(text) - 10)
with_dict = zlib.compressobj(zdict=b'of the log line')
small = with_dict.compress(b'line of the log') + with_dict.flush()
print(zlib.decompressobj(zdict=b'of the log line').decompress(small))
try:
    zlib.decompress(small)
except zlib.error as error:
    print(error)
