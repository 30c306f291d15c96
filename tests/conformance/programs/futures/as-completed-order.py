import time
from concurrent.futures import ThreadPoolExecutor, as_completed

def nap(seconds):
    time.sleep(seconds)
    return seconds

with ThreadPoolExecutor(max_workers=4) as pool:
    started = {pool.submit(nap, s): s for s in (0.4, 0.1, 0.3, 0.2)}
    for future in as_completed(started):
        print(started[future], future.result())
