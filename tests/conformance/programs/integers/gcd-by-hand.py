def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def extended(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = extended(b, a % b)
    return g, y, x - (a // b) * y


print(gcd(48, 36), gcd(2**80, 6**40), gcd(17, 0))
for a, b in [(240, 46), (10**20 + 39, 10**9 + 7), (-25, 10)]:
    g, x, y = extended(a, b)
    print(g, x, y, a * x + b * y == g)
