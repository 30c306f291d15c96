import threading
from concurrent.futures import ThreadPoolExecutor, wait, FIRST_COMPLETED

stop = threading.Event()

def search(name, finds):
    if finds:
        return name
    stop.wait()
    return None

with ThreadPoolExecutor(3) as pool:
    futures = [pool.submit(search, n, n == "b") for n in "abc"]
    done, rest = wait(futures, return_when=FIRST_COMPLETED)
    winner = done.pop().result()
    stop.set()
    print(winner, len(rest), sorted(str(f.result()) for f in rest))
