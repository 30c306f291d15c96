# Results that cross from machine-sized numbers to big ones and back.
x = 2**53 - 1
print(x + 1, x + 2, x - (x - 3))
y = 9007199254740993
print(y, y - 1, y + 1, y * 1, y == 9007199254740992, y == 9007199254740992.0)
z = 2**62
print(z + z, z + z - z, (z + z) // 2 == z, (z * z) // z)
print(3037000500 * 3037000500, 94906267 * 94906267, 94906265**2)
total = 0
for i in range(60):
    total += 2**i
print(total, total + 1 == 2**60)
print(type(total), type(total // 2**59))
