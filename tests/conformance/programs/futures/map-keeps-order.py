# map() gives results in the order of its arguments, whatever ends first.
import time
from concurrent.futures import ThreadPoolExecutor

def nap(seconds, name):
    time.sleep(seconds)
    return name

with ThreadPoolExecutor(max_workers=4) as pool:
    for name in pool.map(nap, [0.3, 0.1, 0.2], "abc"):
        print(name)
    print(list(pool.map(pow, [2, 3, 4], [5, 2, 3])))
    print(list(pool.map(str.upper, [])))
