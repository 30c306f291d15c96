big = 10**25
f = 1e25
print(f == big, f < big, f > big, int(f), int(f) - big)
print(sorted([3, 2.5, 10**18, 1e17, -1.5, True]))
print(0.5 < 1 <= 1.0 < 2**0.5)
print(1e16 == 10**16, 1e16 + 1 == 10**16 + 1, float(10**16 + 1) == 10**16)
print(hash(1e25) == hash(int(1e25)), hash(0.5), hash(2.0**61), hash(2**61 - 1), hash(-1), hash(-1.0))
