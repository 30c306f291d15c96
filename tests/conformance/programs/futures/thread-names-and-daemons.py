import threading
from concurrent.futures import ThreadPoolExecutor

def who():
    t = threading.current_thread()
    return t.name, t.daemon, isinstance(t, threading.Thread)

with ThreadPoolExecutor(1, "mine") as pool:
    print(pool.submit(who).result(), pool.submit(who).result())
with ThreadPoolExecutor(max_workers=1) as pool:
    name = pool.submit(who).result()[0]
    print(name.startswith("ThreadPoolExecutor-"), name.endswith("_0"))
barrier = threading.Barrier(3)
with ThreadPoolExecutor(3, thread_name_prefix="b") as pool:
    fs = [pool.submit(lambda: (barrier.wait(), who()[0])[1]) for _ in range(3)]
print(sorted(f.result() for f in fs))
print([t.name for t in threading.enumerate()], pool._max_workers)
