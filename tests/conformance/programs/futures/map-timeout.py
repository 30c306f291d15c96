import threading
from concurrent.futures import ThreadPoolExecutor, TimeoutError as FuturesTimeout

gate = threading.Event()

def wait_if(n):
    if n == 2:
        gate.wait()
    return n

with ThreadPoolExecutor(2) as pool:
    got = pool.map(wait_if, [0, 1, 2, 3], timeout=0.1)
    seen = []
    try:
        for n in got:
            seen.append(n)
    except TimeoutError as e:
        print("timeout", repr(e))
    gate.set()
    print(seen)
print(FuturesTimeout is TimeoutError)
with ThreadPoolExecutor(1) as pool:
    f = pool.submit(threading.Event().wait, 0.05)
    try:
        f.result(timeout=0.001)
    except TimeoutError:
        print("not yet", f.done())
    try:
        f.exception(timeout=0)
    except TimeoutError:
        print("no exception yet")
    print(f.result())
