from concurrent.futures import ThreadPoolExecutor

def square(n):
    return n * n

with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(square, n) for n in range(6)]
    print([f.result() for f in futures])
    print(all(f.done() for f in futures), any(f.cancelled() for f in futures))
print(pool.submit.__name__, isinstance(futures[0].exception(), type(None)))
