import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

gates = [threading.Event() for _ in range(3)]

def job(n):
    gates[n].wait()
    return n

with ThreadPoolExecutor(3) as pool:
    futures = {pool.submit(job, n): f"name-{n}" for n in range(3)}
    gates[1].set()
    order = []
    for f in as_completed(futures):
        order.append((futures[f], f.result()))
        gates[{1: 2, 2: 0}.get(f.result(), 0)].set()
    print(order)
    gates[0].clear()
    slow = pool.submit(job, 0)
    fast = pool.submit(job, 1)
    seen = []
    try:
        for f in as_completed([slow, fast, fast], timeout=0.1):
            seen.append(f.result())
    except TimeoutError as e:
        print(seen, e)
    gates[0].set()
print(list(as_completed([])), [f.result() for f in as_completed([fast])])
