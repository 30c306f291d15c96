print((37).bit_length(), (0).bit_length(), (-37).bit_length(), (2**100).bit_length())
print((255).bit_count(), (-7).bit_count())
print((10).conjugate(), (10).numerator, (10).denominator)
print((1024).to_bytes(4, "big"), (1024).to_bytes(2, "little"))
print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff\xff", "little", signed=True))
print((7).is_integer(), (5).as_integer_ratio())
try:
    (300).to_bytes(1, "big")
except OverflowError as error:
    print(error)
