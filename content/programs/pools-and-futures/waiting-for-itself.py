from concurrent.futures import ThreadPoolExecutor, TimeoutError

WORKERS = 1

def leaf(n):
    return n * n

def branch(n):
    return pool.submit(leaf, n).result(timeout=0.5) + 1

with ThreadPoolExecutor(max_workers=WORKERS) as pool:
    future = pool.submit(branch, 7)
    try:
        print(future.result())
    except TimeoutError:
        print("leaf found no free worker in 0.5 s")
