from concurrent.futures import InterpreterPoolExecutor, ProcessPoolExecutor, ThreadPoolExecutor
from time import perf_counter

def crunch(n):
    for _ in range(1_000_000):
        n += 1
    return n

if __name__ == "__main__":
    for Pool in (ThreadPoolExecutor, InterpreterPoolExecutor, ProcessPoolExecutor):
        start = perf_counter()
        with Pool(max_workers=4) as pool:
            list(pool.map(crunch, range(8)))
        print(f"{Pool.__name__:23} {perf_counter() - start:.3f} s")
