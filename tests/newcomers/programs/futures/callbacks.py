from concurrent.futures import ThreadPoolExecutor
import time

def slow(x):
    time.sleep(0.02)
    return x + 1

def report(future):
    print("finished with", future.result())

pool = ThreadPoolExecutor(1)
f = pool.submit(slow, 41)
f.add_done_callback(report)
pool.shutdown(wait=True)
print(f.done(), f.cancelled(), f.running())
