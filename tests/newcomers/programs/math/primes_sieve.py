import math

def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0:2] = [False, False]
    for n in range(2, math.isqrt(limit) + 1):
        if flags[n]:
            flags[n*n::n] = [False] * len(flags[n*n::n])
    return [n for n, f in enumerate(flags) if f]

print(sieve(60))
