from concurrent.futures import ThreadPoolExecutor
from time import perf_counter, sleep

TASKS = 8
WORKERS = 8
STEPS = 625
WAIT_MS = 5
DATA_KB = 100

def task(steps, wait_ms, data):
    text = "ab" * 13_250
    for _ in range(steps):
        "no" in text
    sleep(wait_ms / 1000)
    return len(data)

start = perf_counter()
with ThreadPoolExecutor(WORKERS) as pool:
    for _ in range(TASKS):
        pool.submit(task, STEPS, WAIT_MS, bytes(DATA_KB * 1024))
print(f"{perf_counter() - start:.4f} s")
