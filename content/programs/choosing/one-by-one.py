from time import perf_counter, sleep

TASKS = 8
STEPS = 160000
WAIT_MS = 5
DATA_KB = 100

def task(steps, wait_ms, data):
    while steps > 0:
        steps -= 1
    sleep(wait_ms / 1000)
    return len(data)

start = perf_counter()
for _ in range(TASKS):
    task(STEPS, WAIT_MS, bytes(DATA_KB * 1024))
print(f"{perf_counter() - start:.4f} s")
