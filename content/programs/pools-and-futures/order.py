from concurrent.futures import ThreadPoolExecutor, as_completed
from time import sleep

def fetch(seconds):
    sleep(seconds)
    return seconds

waits = [0.3, 0.1, 0.2]
with ThreadPoolExecutor() as pool:
    print("map         ", list(pool.map(fetch, waits)))
    futures = [pool.submit(fetch, wait) for wait in waits]
    print("as_completed", [future.result() for future in as_completed(futures)])
