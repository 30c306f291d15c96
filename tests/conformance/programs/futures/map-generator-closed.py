# Throwing the results of map() away cancels what has not begun.
import threading
from concurrent.futures import ThreadPoolExecutor

go = threading.Event()
ran = []

def work(n):
    if n == 1:
        go.wait()
    ran.append(n)
    return n

with ThreadPoolExecutor(max_workers=1) as pool:
    results = pool.map(work, range(6))
    print(next(results))
    results.close()
    go.set()
# Whether the second one had begun by then is a matter of chance.
print(ran[0], max(ran) < 2)
