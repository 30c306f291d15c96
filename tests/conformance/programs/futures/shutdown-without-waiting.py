# What was submitted still runs: the interpreter waits for it at its end.
import time
from concurrent.futures import ThreadPoolExecutor

def work(n):
    time.sleep(0.1 * n)
    print("work", n)

pool = ThreadPoolExecutor(max_workers=2)
for n in (1, 2, 3):
    pool.submit(work, n)
pool.shutdown(wait=False)
print("main ends")
