import struct

for v in (0.0, -0.0, 1.0, 0.1, 65504.0, 6e-8, 1e-9, float('inf'), float('nan')):
    packed = struct.pack('>e', v)
    print(v, packed.hex(), struct.unpack('>e', packed)[0])
print(struct.pack('>f', 3.4028234e38).hex(), struct.unpack('<f', struct.pack('<f', 0.1))[0], struct.pack('>d', -2.5).hex())
print(struct.pack('>bBhHiIqQ', -1, 255, -2, 65535, -3, 4294967295, -4, 2 ** 64 - 1).hex())
print(struct.unpack('<bBhHiIqQ', bytes(range(30))), struct.pack('!?', [1]), struct.unpack('3x2s', b'abcde'))
class I:
    def __index__(self):
        return 77
class F:
    def __float__(self):
        return 0.5
print(struct.pack('B', I()), struct.pack('<d', F()).hex(), struct.pack('<2i', *[1, 2]), struct.pack('4s4s', b'ab', bytearray(b'cdefg')))
for s in (struct.Struct('>I'), struct.Struct(b'<h')):
    print(s.format, s.size, s.pack(1), repr(s).split("(")[0][-6:])
table = [(1, b'one', 1.5), (2, b'two', 2.5)]
record = struct.Struct('<I8sf')
data = b''.join(record.pack(*row) for row in table)
print(len(data), [(i, n.rstrip(b'\0'), f) for i, n, f in record.iter_unpack(data)])
