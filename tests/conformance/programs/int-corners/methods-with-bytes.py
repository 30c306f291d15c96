print((1024).to_bytes(2), (1024).to_bytes(4, "little"), (-1).to_bytes(2, signed=True), (5).to_bytes(), (0).to_bytes(0), (255).to_bytes(length=1, byteorder="big"))
print(int.from_bytes(b"\x04\x00"), int.from_bytes(b"\x04\x00", "little"), int.from_bytes(b"\xff", signed=True), int.from_bytes([1, 2], "big"), int.from_bytes(b""), int.from_bytes(bytearray(b"\x01\x00"), byteorder="big"), bool.from_bytes(b"\x01"))
for call in (lambda: (256).to_bytes(1), lambda: (-1).to_bytes(1), lambda: (128).to_bytes(1, signed=True), lambda: (5).to_bytes(-1), lambda: (5).to_bytes(1, "middle"), lambda: (5).to_bytes("1"), lambda: int.from_bytes("ab"), lambda: int.from_bytes(5), lambda: int.from_bytes([300]), lambda: int.from_bytes(b"a", "up"), lambda: (5).to_bytes(1, 5), lambda: int.from_bytes(), lambda: int.from_bytes(["a"])):
    try:
        print(call())
    except (OverflowError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
print((10**20).bit_length(), (255).bit_count(), (-5).bit_length(), (0).bit_length(), (7).conjugate(), (7).real, (7).imag, (7).numerator, (7).denominator, (7).as_integer_ratio(), (7).is_integer(), (-8).bit_count())
