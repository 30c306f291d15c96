import logging
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

logging.disable()

def prepare():
    raise OSError("no disk")

with ThreadPoolExecutor(1, initializer=prepare) as pool:
    f = pool.submit(print, "never")
    try:
        f.result()
    except BrokenExecutor as error:
        print(type(error).__name__, error)
    try:
        pool.submit(print, "never")
    except BrokenThreadPool as error:
        print(type(error).__name__, error)
