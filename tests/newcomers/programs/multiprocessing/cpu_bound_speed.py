import time
from multiprocessing import Pool
def burn(n):
    while n > 0:
        n -= 1
    return "done"
if __name__ == '__main__':
    pool = Pool(processes=2)
    start = time.time()
    r1 = pool.apply_async(burn, [20000])
    r2 = pool.apply_async(burn, [20000])
    pool.close()
    pool.join()
    print(r1.get(), r2.get(), time.time() > start)
