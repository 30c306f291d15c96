from time import perf_counter

class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

def numbers():
    n = 20_000
    while n > 0:
        n -= 1

def items():
    pair = [1, 2]
    for _ in range(20_000):
        pair[0], pair[1] = pair[1], pair[0]

def attributes():
    point = Point(1, 2)
    for _ in range(20_000):
        point.x, point.y = point.y, point.x

for work in (numbers, items, attributes):
    start = perf_counter()
    work()
    print(f"{work.__name__}: {perf_counter() - start:.5f} s")
