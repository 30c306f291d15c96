print(12 & 10, 12 | 10, 12 ^ 10, ~12)
print(-12 & 10, -12 | 10, -12 ^ 10, ~-12)
a = 2**70 + 5
b = 2**68 - 1
print(a & b, a | b, a ^ b, ~a)
print(-a & b, -a | b, -a ^ -b, a & -1)
print(0b1011 & 0o17, 0xFF ^ 0x0F, bin(0b1100 | 0b0011))
print(True & 3, True | False, True ^ True, ~True if False else -2)
flags = 0
for bit in (0, 3, 5, 63):
    flags |= 1 << bit
print(flags, bin(flags), flags.bit_count(), flags.bit_length())
flags &= ~(1 << 3)
print(hex(flags))
