from concurrent.futures import ThreadPoolExecutor
from functools import partial

def chunks(items, n):
    size = -(-len(items) // n)
    return [items[i:i + size] for i in range(0, len(items), size)]

numbers = list(range(1, 101))
with ThreadPoolExecutor(4) as pool:
    parts = list(pool.map(sum, chunks(numbers, 4)))
    powers = list(pool.map(partial(pow, 2), range(8)))
print(parts, sum(parts), powers)

def is_prime(n):
    return n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))

with ThreadPoolExecutor(3) as pool:
    print([n for n, p in zip(range(30), pool.map(is_prime, range(30))) if p])
