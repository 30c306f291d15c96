from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from time import perf_counter, sleep

def fetch(n):
    sleep(0.1)
    return n

def crunch(n):
    for _ in range(20):
        pow(3, 200_000)
    return n

if __name__ == "__main__":
    for Pool in (ThreadPoolExecutor, ProcessPoolExecutor):
        with Pool(max_workers=2) as pool:
            list(pool.map(fetch, range(2)))        # the workers are up now
            for job in (fetch, crunch):
                start = perf_counter()
                list(pool.map(job, range(4)))
                print(f"{Pool.__name__:19} {job.__name__:6} {perf_counter() - start:.3f} s")
