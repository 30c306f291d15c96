from threading import Thread
from time import perf_counter, sleep

THREADS = 3
SECONDS = 0.05

team = [Thread(target=sleep, args=(SECONDS,)) for _ in range(THREADS)]
start = perf_counter()
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"{perf_counter() - start:.3f} s")
