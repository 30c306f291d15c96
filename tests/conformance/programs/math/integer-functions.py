import math

print(math.gcd(48, 36, 8), math.gcd(), math.gcd(-4), math.lcm(4, 6), math.lcm(), math.lcm(3, 0), math.isqrt(99), math.isqrt(10**40))
print(math.factorial(20), math.comb(5, 2), math.comb(3, 5), math.perm(5), math.perm(5, 2), math.prod([1, 2, 3], start=4), math.prod([]))
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.9), math.floor(10**20), math.ceil(2.0000001), math.fsum([0.1] * 10), sum([0.1] * 10))
for wrong in (lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.gcd(1.5, 2), lambda: math.isqrt("4"), lambda: math.floor("x"), lambda: math.floor(float("nan")), lambda: math.ceil(float("inf")), lambda: math.perm(2, -1), lambda: math.factorial("5")):
    try:
        print(wrong())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)

class Money:
    def __init__(self, n): self.n = n
    def __floor__(self): return f"floor {self.n}"
    def __ceil__(self): return f"ceil {self.n}"
    def __trunc__(self): return f"trunc {self.n}"

print(math.floor(Money(1)), math.ceil(Money(2)), math.trunc(Money(3)), math.sumprod([1, 2], [3, 4]))
