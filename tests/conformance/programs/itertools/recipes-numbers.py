from itertools import compress, islice, count, takewhile, accumulate, repeat, starmap
import math, operator

def sieve(n):
    data = bytearray((0, 1)) * (n // 2)
    for p in islice(compress(range(n), data), 1, math.isqrt(n) + 1):
        if p * p > n:
            break
        data[p * p : n : p + p] = bytes(len(range(p * p, n, p + p)))
    data[2:3] = b"\x01" if n > 2 else b""
    return [p for p in compress(range(n), data) if p > 1]

def primes():
    known = []
    for n in count(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, known)):
            known.append(n)
            yield n

def sum_of_squares(it):
    return math.sumprod(*([list(it)] * 2))

def fibonacci():
    return map(operator.itemgetter(0), accumulate(repeat(None), lambda s, _: (s[1], sum(s)), initial=(0, 1)))

print(sieve(60))
print(list(islice(primes(), 12)))
print(sum_of_squares([10, 20, 30]))
print(list(islice(fibonacci(), 12)))
print(list(starmap(math.gcd, [(12, 18), (7, 5)])))
print(next(n for n in count(1) if n % 3 == 2 and n % 5 == 3 and n % 7 == 2))
