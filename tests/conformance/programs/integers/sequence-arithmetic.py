def digits_of_power(base, power):
    n = base**power
    s = str(n)
    return len(s), s[:5], s[-5:], sum(map(int, s))


print([digits_of_power(2, p) for p in (10, 64, 100, 1000)])
print(digits_of_power(3, 500), digits_of_power(7, 777))
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a, a % 1000, a.bit_length())
lucas = lambda p: (lambda m: [s := 4] and [s := (s * s - 2) % m for _ in range(p - 2)][-1] == 0)(2**p - 1)
print([p for p in (3, 5, 7, 11, 13, 17, 19, 23, 31, 61, 89, 107, 127) if lucas(p)])
n = 2**128 + 51
print(n % 97, n // 10**30, -n % 97, -n // 10**30, n >> 64, n & 0xFFFF, n ^ (n >> 1))
print(int("9" * 40) + 1, int("-" + "8" * 30) * 2, 10**50 // 3**60, (10**50) % (3**60), 5**100 > 2**230, 5**100 / 2**230)
print(hex(2**100 - 1), oct(8**20), bin(2**70)[:10], int("f" * 30, 16), int("z" * 20, 36), f"{2**80:,}", f"{10**25:_}", f"{2**90:x}", f"{-(2**70):b}"[:8])
