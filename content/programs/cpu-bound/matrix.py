from threading import Thread
from time import perf_counter

THREADS = 4
SIZE = 64

left = [[row + column for column in range(SIZE)] for row in range(SIZE)]
right = [[row - column for column in range(SIZE)] for row in range(SIZE)]
product = [[0] * SIZE for _ in range(SIZE)]

def multiply(rows):
    for row in rows:
        for column in range(SIZE):
            total = 0
            for k in range(SIZE):
                total += left[row][k] * right[k][column]
            product[row][column] = total

team = [Thread(target=multiply, args=(range(n, SIZE, THREADS),)) for n in range(THREADS)]
start = perf_counter()
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"{THREADS} threads: {perf_counter() - start:.3f} s")
