from multiprocessing.pool import ThreadPool
from multiprocessing import dummy
import threading


def work(x):
    return x + 1


with ThreadPool(3) as pool:
    print(pool.map(work, range(5)))
    print(pool.apply_async(lambda: threading.current_thread() is threading.main_thread()).get())
    print(list(pool.imap(lambda x: [x], 'ab')))
with dummy.Pool(2) as pool:
    print(pool.starmap(pow, [(2, 5), (3, 2)]))
