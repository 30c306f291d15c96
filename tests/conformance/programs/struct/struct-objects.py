# Struct, buffers that exist, iterating over records.
import struct

s = struct.Struct('<hI')
print(s.size, s.format, s.pack(1, 2), s.unpack(s.pack(-1, 7)), list(s.iter_unpack(s.pack(1, 2) + s.pack(3, 4))))
buffer = bytearray(10)
s.pack_into(buffer, 2, 258, 3)
print(buffer, s.unpack_from(buffer, 2), struct.unpack_from('<H', buffer, -8))
for f in [lambda: s.pack_into(buffer, 8, 1, 2), lambda: s.pack_into(b'abcdefgh', 0, 1, 2), lambda: s.pack(1)]:
    try:
        f()
    except (struct.error, TypeError) as e:
        print(type(e).__name__, e)
