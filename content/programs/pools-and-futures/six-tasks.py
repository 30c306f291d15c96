from concurrent.futures import ThreadPoolExecutor
from time import sleep

def work(n):
    sleep(0.1)
    return n

with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(work, n) for n in range(6)]
print("results:", [future.result() for future in futures])
