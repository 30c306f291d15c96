import threading
from concurrent.futures import ThreadPoolExecutor, wait, FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED

gate = threading.Event()

def fail():
    raise ValueError("x")

with ThreadPoolExecutor(4) as pool:
    blocked = pool.submit(gate.wait)
    quick = pool.submit(abs, -1)
    done, pending = wait([blocked, quick], return_when=FIRST_COMPLETED)
    print(done == {quick}, pending == {blocked})
    bad = pool.submit(fail)
    done, pending = wait([blocked, bad], return_when=FIRST_EXCEPTION)
    print(bad in done, blocked in pending)
    done, pending = wait([blocked], timeout=0.01)
    print(len(done), len(pending))
    gate.set()
    result = wait({blocked, quick, bad}, return_when=ALL_COMPLETED)
    print(len(result.done), len(result.not_done), type(result).__name__)
    print(wait([]))
    try:
        wait([quick], return_when="SOON")
    except ValueError as e:
        print(e)
print(FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED)
