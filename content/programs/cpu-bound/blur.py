from threading import Thread
from time import perf_counter

THREADS = 4
WIDTH, HEIGHT = 180, 144

picture = [[x * y % 256 for x in range(WIDTH)] for y in range(HEIGHT)]
blurred = [row[:] for row in picture]

def blur(first, last):
    for y in range(max(first, 1), min(last, HEIGHT - 1)):
        above, row, below = picture[y - 1], picture[y], picture[y + 1]
        for x in range(1, WIDTH - 1):
            near = above[x - 1 : x + 2] + row[x - 1 : x + 2] + below[x - 1 : x + 2]
            blurred[y][x] = sum(near) // 9

share = HEIGHT // THREADS
team = [Thread(target=blur, args=(n * share, (n + 1) * share)) for n in range(THREADS)]
start = perf_counter()
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"{THREADS} threads: {perf_counter() - start:.3f} s")
