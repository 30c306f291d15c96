import struct

def bmp_header(width, height):
    size = 54 + width * height * 3
    return struct.pack("<2sIHHI", b"BM", size, 0, 0, 54) + struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)

h = bmp_header(2, 3)
print(len(h), h.hex())
magic, size = struct.unpack_from("<2sI", h)
width, height = struct.unpack_from("<ii", h, 18)
print(magic, size, width, height)
records = b"".join(struct.pack(">I10s", i, name.encode()) for i, name in enumerate(["ann", "bob"]))
print([(i, n.rstrip(b"\0").decode()) for i, n in struct.iter_unpack(">I10s", records)])
