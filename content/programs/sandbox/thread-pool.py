from concurrent.futures import ThreadPoolExecutor


def collatz_steps(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


with ThreadPoolExecutor(max_workers=4) as pool:
    lengths = pool.map(collatz_steps, range(1, 2_000), chunksize=1)
    print("longest chain:", max(lengths))
