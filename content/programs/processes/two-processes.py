from multiprocessing import Process
from time import perf_counter

def countdown(n):
    while n > 0:
        n -= 1

if __name__ == "__main__":
    start = perf_counter()
    a = Process(target=countdown, args=(4_000_000,))
    b = Process(target=countdown, args=(4_000_000,))
    a.start(); b.start()
    a.join(); b.join()
    print(f"{perf_counter() - start:.3f} s")
