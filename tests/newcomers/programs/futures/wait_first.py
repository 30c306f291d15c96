from concurrent.futures import ThreadPoolExecutor, wait, FIRST_COMPLETED, ALL_COMPLETED
import time

def nap(seconds):
    time.sleep(seconds)
    return seconds

with ThreadPoolExecutor(3) as ex:
    fs = [ex.submit(nap, s) for s in (0.3, 0.05, 0.2)]
    done, not_done = wait(fs, return_when=FIRST_COMPLETED)
    print(len(done), len(not_done), [f.result() for f in done])
    done, not_done = wait(fs, return_when=ALL_COMPLETED)
    print(len(done), len(not_done), sorted(f.result() for f in done))
