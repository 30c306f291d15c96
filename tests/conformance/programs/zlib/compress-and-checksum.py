import zlib

text = b"the same words again and again and again " * 20
packed = zlib.compress(text)
print(len(text), len(packed) < len(text) // 5, zlib.decompress(packed) == text, zlib.crc32(b"hello"), zlib.adler32(b"hello"))
print(zlib.crc32(b"lo", zlib.crc32(b"hel")), [zlib.decompress(zlib.compress(text, level)) == text for level in (0, 1, 6, 9, -1)])
c = zlib.compressobj(wbits=-15)
raw = c.compress(b"abc" * 50) + c.flush()
print(zlib.decompress(raw, -15)[:9], len(zlib.decompress(raw, wbits=-15)))
d = zlib.decompressobj()
out = d.decompress(packed[:10]) + d.decompress(packed[10:] + b"tail")
print(out == text, d.unused_data, d.eof)
d = zlib.decompressobj()
print(len(d.decompress(packed, 100)), len(d.unconsumed_tail) > 0, len(d.flush()))
for wrong in (lambda: zlib.decompress(b"junk"), lambda: zlib.decompress(packed[:-5]), lambda: zlib.compress("text"), lambda: zlib.compress(b"", 99), lambda: zlib.decompress(b"")):
    try:
        wrong()
    except (zlib.error, TypeError) as e:
        print(type(e).__name__, e)
