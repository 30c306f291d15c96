from statistics import median
from threading import Thread
from time import perf_counter

pauses = []

def watch(until):
    before = perf_counter()
    while before < until:
        now = perf_counter()
        if now - before > 0.0003:
            pauses.append(now - before)
        before = now

end = perf_counter() + 0.1
a = Thread(target=watch, args=(end,))
b = Thread(target=watch, args=(end,))
a.start(); b.start()
a.join(); b.join()
print("pauses:", len(pauses))
print(f"usual pause: {1000 * median(pauses):.1f} ms")
