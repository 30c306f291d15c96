from concurrent.futures import ProcessPoolExecutor


def primes_between(bounds):
    low, high = bounds
    return sum(all(n % d for d in range(2, int(n**0.5) + 1)) for n in range(low, high))


if __name__ == "__main__":
    ranges = [(2, 2_500), (2_500, 5_000), (5_000, 7_500), (7_500, 10_000)]
    with ProcessPoolExecutor(max_workers=4) as pool:
        print("primes:", sum(pool.map(primes_between, ranges)))
