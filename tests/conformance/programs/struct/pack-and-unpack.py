# Numbers as bytes: sizes, orders, alignment.
import struct

print(struct.pack('<ihB', 1, -2, 255), struct.pack('>ihB', 1, -2, 255), struct.pack('!H', 258), struct.calcsize('<bi'), struct.calcsize('bi'))
print(struct.unpack('<ihB', b'\x01\x00\x00\x00\xfe\xff\xff'), struct.unpack('>q', b'\xff' * 8), struct.unpack('>Q', b'\xff' * 8))
print(struct.pack('<5s3px?c', b'ab', b'xyz', True, b'c'), struct.unpack('<5s3px?c', b'ab\0\0\0\x02xy\0\x01c'))
print(struct.pack('<efd', 1.5, 0.1, -2.25), struct.unpack('<efd', struct.pack('<efd', 1.5, 0.25, -2.25)), struct.pack('2h 3B', 1, 2, 3, 4, 5))
print(struct.unpack('<e', b'\x00\x7c'), struct.unpack('<e', b'\x01\x00'), struct.pack('<e', 65504.0), struct.pack('0s'))
