from time import perf_counter

class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

def work(times):
    points = [Point(n, n + 1) for n in range(20)]
    for _ in range(times):
        for point in points:
            point.x, point.y = point.y, point.x

start = perf_counter()
work(12_000)
print(f"one thread: {perf_counter() - start:.4f} s")
