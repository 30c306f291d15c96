from threading import Thread
from time import perf_counter

THREADS = 4

class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

def work(times):
    points = [Point(n, n + 1) for n in range(20)]
    for _ in range(times):
        for point in points:
            point.x, point.y = point.y, point.x

share = 12_000 // THREADS
team = [Thread(target=work, args=(share,)) for _ in range(THREADS)]
start = perf_counter()
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"{THREADS} threads: {perf_counter() - start:.4f} s")
