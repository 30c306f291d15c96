import threading
import time
from concurrent.futures import ThreadPoolExecutor

began = threading.Event()

def work():
    began.set()
    time.sleep(0.3)
    return "ran"

pool = ThreadPoolExecutor(max_workers=1)
fs = [pool.submit(work) for _ in range(4)]
began.wait()
pool.shutdown(wait=True, cancel_futures=True)
print([f.cancelled() for f in fs])
print(fs[0].result())
