from multiprocessing import Process
from time import perf_counter

STEPS = 2_000_000

def countdown(n):
    while n > 0:
        n -= 1

if __name__ == "__main__":
    start = perf_counter()
    a = Process(target=countdown, args=(STEPS,))
    b = Process(target=countdown, args=(STEPS,))
    a.start(); b.start()
    a.join(); b.join()
    print(f"{perf_counter() - start:.3f} s")
