import multiprocessing as mp
from time import perf_counter

def nothing():
    pass

if __name__ == "__main__":
    for method in ("fork", "forkserver", "spawn"):
        context = mp.get_context(method)
        for attempt in ("first", "second"):
            start = perf_counter()
            process = context.Process(target=nothing)
            process.start()
            process.join()
            print(f"{method:10} {attempt:6} {perf_counter() - start:.4f} s")
