from multiprocessing import Pool
def f(x):
    return 10 // x
if __name__ == "__main__":
    with Pool(1) as pool:
        try:
            pool.map(f, [1, 0])
        except ZeroDivisionError as e:
            print("from the worker:", type(e).__name__)
