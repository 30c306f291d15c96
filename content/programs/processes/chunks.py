from multiprocessing import Pool
from time import perf_counter

def square(n):
    return n * n

if __name__ == "__main__":
    numbers = range(100)
    with Pool(2) as pool:
        pool.map(square, range(2))         # both workers are up now
        for size in (1, 10, 50):
            start = perf_counter()
            pool.map(square, numbers, chunksize=size)
            print(f"chunks of {size:2}  {1000 * (perf_counter() - start):.2f} ms")
