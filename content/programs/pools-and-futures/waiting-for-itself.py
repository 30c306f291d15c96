from concurrent.futures import ThreadPoolExecutor

def leaf(n):
    return n * n

def branch(n):
    return pool.submit(leaf, n).result(timeout=1)

with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(branch, n) for n in range(2)]
    for future in futures:
        try:
            print(future.result())
        except TimeoutError:
            print("no free worker came")
