print(1 << 0, 1 << 31, 1 << 32, 1 << 100)
print(1 << 100 >> 98, -1 << 40, -1 >> 3, -17 >> 2, 17 >> 2)
print(255 >> 100, -255 >> 100, 0 << 500)
big = 0xDEADBEEFCAFEBABE1234
print(big >> 16, big >> 4 << 4, hex(big >> 40))
for count in (-1, -10):
    try:
        print(1 << count)
    except ValueError as error:
        print(error)
    try:
        print(8 >> count)
    except ValueError as error:
        print(error)
x = 3
x <<= 5
print(x)
x >>= 2
print(x)
