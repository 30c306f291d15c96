import threading
from concurrent.futures import ThreadPoolExecutor, BrokenExecutor
from concurrent.futures.thread import BrokenThreadPool

local = threading.local()
made = []

def setup(prefix, start):
    local.prefix = prefix
    local.count = start
    made.append(threading.current_thread().name)

def job(x):
    local.count += 1
    return f"{local.prefix}{x}:{local.count}"

with ThreadPoolExecutor(1, thread_name_prefix="w", initializer=setup, initargs=("n", 10)) as pool:
    print(list(pool.map(job, range(3))), made)

def broken():
    raise OSError("no database")

import logging
logging.getLogger("concurrent.futures").setLevel(logging.CRITICAL + 1)
pool = ThreadPoolExecutor(1, initializer=broken)
f = pool.submit(job, 1)
try:
    f.result()
except BrokenThreadPool as e:
    print(type(e).__name__, e)
try:
    pool.submit(job, 2)
except BrokenExecutor as e:
    print(e)
pool.shutdown()
