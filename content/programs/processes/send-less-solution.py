from multiprocessing import Pool
from time import perf_counter

def total(numbers):
    return sum(numbers)

if __name__ == "__main__":
    halves = [range(100_000), range(100_000, 200_000)]
    with Pool(2) as pool:
        pool.map(abs, [1, 2])              # both workers are up now
        start = perf_counter()
        there = sum(pool.map(total, halves))
        print("sum:", there)
        print(f"pool: {1000 * (perf_counter() - start):.2f} ms")
