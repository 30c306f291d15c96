# The four operations, floor division and remainder on small numbers.
a, b = 17, 5
print(a + b, a - b, a * b)
print(a / b, a // b, a % b)
print(-a // b, a // -b, -a // -b)
print(-a % b, a % -b, -a % -b)
for x in range(-7, 8, 3):
    for y in (-3, -2, 2, 3):
        assert (x // y) * y + x % y == x
        print(x, y, x // y, x % y, divmod(x, y))
