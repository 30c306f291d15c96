import math

def primes(n):
    sieve = bytearray([1]) * (n + 1)
    sieve[:2] = b"\0\0"
    for i in range(2, math.isqrt(n) + 1):
        if sieve[i]:
            sieve[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, p in enumerate(sieve) if p]

def factor(n):
    out = []
    for p in primes(math.isqrt(n) + 1):
        while n % p == 0:
            out.append(p)
            n //= p
    return out + [n] * (n > 1)

print(primes(50), factor(360360), factor(97), math.prod(factor(1001)))
print([n for n in range(1, 1000) if sum(d for d in range(1, n) if n % d == 0) == n], pow(3, -1, 11), pow(7, 100, 13), math.gcd(2**40, 6**20) == 2**20 * 1)
print([math.comb(8, k) for k in range(9)], sum(1 / math.factorial(k) for k in range(18)), math.floor(math.log10(math.factorial(50))) + 1)
