# struct, hashes and checksums read arrays as the bytes they are.
import binascii
import hashlib
import struct
import zlib
from array import array

a = array('h', [1, 2, 3, 4])
print(struct.unpack('<4h', a), struct.unpack_from('<h', a, 2))
struct.pack_into('<hh', a, 4, -1, -2)
print(a)
print(list(struct.iter_unpack('<2h', a)))
print(binascii.hexlify(a), zlib.crc32(a) == binascii.crc32(a.tobytes()))
print(hashlib.sha256(a).hexdigest() == hashlib.sha256(a.tobytes()).hexdigest())
print(zlib.decompress(zlib.compress(a)) == a.tobytes(), b''.join([a, a])[:4], b'\x01\x00' + array('b', [5]))
print(int.from_bytes(array('B', [1, 2]), 'big'), bytearray(array('B', b'hi')))
