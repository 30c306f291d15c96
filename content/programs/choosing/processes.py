from concurrent.futures import ProcessPoolExecutor
from time import perf_counter, sleep

TASKS = 8
WORKERS = 4
STEPS = 160000
WAIT_MS = 5
DATA_KB = 100

def task(steps, wait_ms, data):
    while steps > 0:
        steps -= 1
    sleep(wait_ms / 1000)
    return len(data)

if __name__ == "__main__":
    start = perf_counter()
    with ProcessPoolExecutor(WORKERS) as pool:
        for _ in range(TASKS):
            pool.submit(task, STEPS, WAIT_MS, bytes(DATA_KB * 1024))
    print(f"{perf_counter() - start:.4f} s")
