# A new thread is started only when none is idle.
import threading
import time
from concurrent.futures import ThreadPoolExecutor

def name():
    return threading.current_thread().name

with ThreadPoolExecutor(max_workers=5) as pool:
    for _ in range(4):
        print(pool.submit(name).result())
        time.sleep(0.05)
with ThreadPoolExecutor(max_workers=3, thread_name_prefix="worker") as pool:
    barrier = threading.Barrier(3)
    def meet():
        barrier.wait()
        return name()
    print(sorted(f.result() for f in [pool.submit(meet) for _ in range(3)]))
with ThreadPoolExecutor() as pool:
    print(pool.submit(name).result())
print(threading.active_count())
