# What does not fit.
import struct

for f in [lambda: struct.pack('<B', 256), lambda: struct.pack('<b', -129), lambda: struct.pack('<h', 40000), lambda: struct.pack('<i', 1.5),
          lambda: struct.pack('<f', 'a'), lambda: struct.pack('<c', b'ab'), lambda: struct.pack('<s', 'a'), lambda: struct.pack('<i'),
          lambda: struct.unpack('<i', b'abc'), lambda: struct.pack('z', 1), lambda: struct.pack('3', 1), lambda: struct.pack('<f', 1e50),
          lambda: struct.pack('<e', 1e6), lambda: struct.unpack_from('<i', b'abcd', 1), lambda: list(struct.iter_unpack('<h', b'abc')), lambda: struct.pack('<I', -1),
          lambda: struct.pack('<n', 1), lambda: struct.calcsize(5)]:
    try:
        print(f())
    except (struct.error, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
