from concurrent.futures import InterpreterPoolExecutor, ProcessPoolExecutor, ThreadPoolExecutor
from time import perf_counter

def crunch(n):
    for _ in range(20):
        pow(3, 200_000)
    return n

if __name__ == "__main__":
    for Pool in (ThreadPoolExecutor, InterpreterPoolExecutor, ProcessPoolExecutor):
        start = perf_counter()
        with Pool(max_workers=2) as pool:
            list(pool.map(crunch, range(4)))
        print(f"{Pool.__name__:23} {perf_counter() - start:.3f} s")
