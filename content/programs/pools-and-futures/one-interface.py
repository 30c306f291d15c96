from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from time import perf_counter, sleep

def fetch(n):
    sleep(0.1)
    return n

def crunch(n):
    for _ in range(1_000_000):
        n += 1
    return n

if __name__ == "__main__":
    for Pool in (ThreadPoolExecutor, ProcessPoolExecutor):
        for job in (fetch, crunch):
            start = perf_counter()
            with Pool(max_workers=4) as pool:
                list(pool.map(job, range(8)))
            print(f"{Pool.__name__:19} {job.__name__:6} {perf_counter() - start:.3f} s")
