import zlib
from concurrent.futures import ThreadPoolExecutor
from time import perf_counter

WORKERS = 4
blocks = [b"a photograph of a cat " * 20_000 for _ in range(8)]

start = perf_counter()
with ThreadPoolExecutor(WORKERS) as pool:
    sizes = list(pool.map(zlib.compress, blocks))
print(f"{WORKERS} workers: {perf_counter() - start:.4f} s")
