# A program as people write it: the sieve of Eratosthenes over bytes.
from array import array


def primes(limit):
    flags = array('b', [1]) * (limit + 1)
    flags[0] = flags[1] = 0
    for n in range(2, int(limit ** 0.5) + 1):
        if flags[n]:
            count = len(flags[n * n::n])
            flags[n * n::n] = array('b', [0]) * count
    return array('H', (n for n, flag in enumerate(flags) if flag))


found = primes(200)
print(len(found), found[:10].tolist(), found[-1], sum(found))
