from multiprocessing import Process
from time import perf_counter

TASKS = 20

def compute(tasks):
    for _ in range(tasks):
        pow(3, 200_000)

if __name__ == "__main__":
    start = perf_counter()
    a = Process(target=compute, args=(TASKS,))
    b = Process(target=compute, args=(TASKS,))
    a.start(); b.start()
    a.join(); b.join()
    print(f"{perf_counter() - start:.3f} s")
