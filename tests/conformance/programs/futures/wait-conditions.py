import time
from concurrent.futures import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION,
                                ThreadPoolExecutor, wait)

def nap(seconds):
    time.sleep(seconds)
    if seconds == 0.2:
        raise RuntimeError("0.2 is bad luck")
    return seconds

with ThreadPoolExecutor(4) as pool:
    for how in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        fs = [pool.submit(nap, s) for s in (0.1, 0.2, 0.5)]
        result = wait(fs, return_when=how)
        print(how, len(result.done), len(result.not_done))
        wait(fs)
    print(wait(fs, return_when=FIRST_EXCEPTION).not_done)
    try:
        wait([pool.submit(nap, 1)], return_when="SOMETIME")
    except ValueError as error:
        print(error)
    print(wait([]))
