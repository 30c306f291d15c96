import threading
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)
gate = threading.Event()
first = pool.submit(gate.wait)
waiting = [pool.submit(abs, -n) for n in range(3)]
pool.shutdown(wait=False, cancel_futures=True)
print([f.cancelled() for f in waiting], first.done())
gate.set()
print(first.result())
for wrong in (lambda: pool.submit(print), lambda: pool.map(print, [1])):
    try:
        wrong()
    except RuntimeError as e:
        print(e)
pool.shutdown()
pool.shutdown()
with ThreadPoolExecutor(2) as other:
    f = other.submit(sum, (1, 2))
print(f.result())
try:
    with other:
        other.submit(print)
except RuntimeError as e:
    print(e)
for wrong in (lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(-1), lambda: ThreadPoolExecutor(1, initializer=5), lambda: ThreadPoolExecutor("2")):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
