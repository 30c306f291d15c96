from multiprocessing import Pool
from time import perf_counter

def total(numbers):
    return sum(numbers)

if __name__ == "__main__":
    halves = [list(range(100_000)), list(range(100_000))]
    start = perf_counter()
    here = sum(map(total, halves))
    print(f"here    {perf_counter() - start:.4f} s")
    with Pool(2) as pool:
        pool.map(total, [[], []])          # both workers are up now
        start = perf_counter()
        there = sum(pool.map(total, halves))
        print(f"pool    {perf_counter() - start:.4f} s")
