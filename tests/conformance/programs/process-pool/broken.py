# A worker that dies breaks the pool.
import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

if __name__ == '__main__':
    pool = ProcessPoolExecutor(1)
    f = pool.submit(os._exit, 3)
    try:
        f.result()
    except BrokenProcessPool as e:
        print(e)
    try:
        pool.submit(abs, 1)
    except BrokenProcessPool as e:
        print(e)
    pool.shutdown()
