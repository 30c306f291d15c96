import struct

for fmt in ('', 'b', '<hh', '=iq', '>QdB', '<3s2x?', '!HHI', '10p', '<e', '<0i', '=bi', '@bi', '@bq', '@b0q', '<bi', '<2b3h'):
    print(repr(fmt), struct.calcsize(fmt), end='; ')
print()
print(struct.pack('<3sx?e', b'toolong', True, 1.5), struct.pack('<5s', b'ab'), struct.pack('6p', b'hello world'))
print(struct.unpack('6p', b'\x05hello'), struct.unpack('<4?', b'\0\1\2\0'), struct.unpack('<2c', b'ab'))
print(struct.pack('>f', 1e-45), struct.unpack('<d', struct.pack('<d', float('-inf'))), struct.pack('<e', 65504.0))
print(struct.pack('<hhl', 1, -1, 1 << 20), struct.pack('  < h  b ', 1, 2))
s = struct.Struct('<HB')
buf = bytearray(8)
s.pack_into(buf, 2, 258, 3)
print(buf, s.unpack_from(buf, 2), s.size, s.format, list(s.iter_unpack(bytes(6))))
for wrong in (lambda: struct.pack('<b', 128), lambda: struct.pack('<H', -1), lambda: struct.pack('<i', 1.5), lambda: struct.pack('i'),
              lambda: struct.unpack('<i', b'abc'), lambda: struct.calcsize('z'), lambda: struct.pack('<e', 70000.0), lambda: struct.pack('<f', 1e39),
              lambda: struct.pack('c', b'ab'), lambda: struct.pack('s', 'x'), lambda: s.unpack_from(buf, 6), lambda: s.pack_into(buf, 9, 1, 1),
              lambda: list(s.iter_unpack(b'1234')), lambda: struct.calcsize('3'), lambda: struct.pack_into('b', bytes(3), 0, 1),
              lambda: struct.unpack_from('b', b'', -1), lambda: struct.calcsize(5), lambda: struct.pack('<n', 1)):
    try:
        print(wrong())
    except (struct.error, TypeError) as error:
        print(type(error).__name__, error)
