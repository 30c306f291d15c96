import time
from concurrent.futures import ThreadPoolExecutor, TimeoutError, as_completed, wait

def nap(seconds):
    time.sleep(seconds)
    return seconds

print(TimeoutError is __builtins__.TimeoutError)
with ThreadPoolExecutor(4) as pool:
    slow = pool.submit(nap, 1.0)
    try:
        slow.result(timeout=0.2)
    except TimeoutError as error:
        print("result", repr(error))
    try:
        slow.exception(timeout=0.1)
    except TimeoutError as error:
        print("exception", repr(error))
    try:
        list(as_completed([slow], timeout=0.1))
    except TimeoutError as error:
        print("as_completed", error)
    done, not_done = wait([slow], timeout=0.1)
    print(len(done), len(not_done))
    results = pool.map(nap, [0.1, 2.0], timeout=0.5)
    try:
        for r in results:
            print(r)
    except TimeoutError:
        print("map")
