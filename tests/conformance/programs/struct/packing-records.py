import struct

print(struct.pack("<iHb", 1, 65535, -1).hex(), struct.pack(">iHb", 1, 65535, -1).hex(), struct.calcsize("<iHb"), struct.calcsize("@ib"), struct.calcsize("@bi"))
print(struct.unpack("<3sx?d", struct.pack("<3sx?d", b"abcd", True, 1.5)), struct.pack("5s", b"ab"), struct.pack("3p", b"abcd"), struct.pack("<e", 1.5))
header = struct.Struct("!4sHI")
raw = header.pack(b"HEAD", 7, 123456)
print(raw, header.size, header.format, header.unpack(raw), header.unpack_from(b"xx" + raw, 2))
buffer = bytearray(8)
struct.pack_into("<HH", buffer, 2, 1, 2)
print(buffer, list(struct.iter_unpack("<H", bytes(buffer))))
for wrong in (lambda: struct.pack("b", 200), lambda: struct.pack("i"), lambda: struct.unpack("i", b"ab"), lambda: struct.pack("z", 1), lambda: struct.pack("H", -1), lambda: struct.pack("i", 1.5), lambda: struct.pack("s", "text"), lambda: struct.pack_into("i", bytearray(2), 0, 1), lambda: struct.unpack_from("i", b"abcd", 2), lambda: struct.pack("<q", 2**70)):
    try:
        print(wrong())
    except struct.error as e:
        print(e)
print(struct.unpack("<f", struct.pack("<f", 0.1)), struct.unpack(">Q", b"\xff" * 8), struct.pack("2h", 1, 2) == struct.pack("hh", 1, 2))
