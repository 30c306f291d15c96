from concurrent.futures import ThreadPoolExecutor
from time import perf_counter
from urllib.request import urlopen

THREADS = 4
PAGES = [f"http://example.com/?page={n}" for n in range(16)]

def fetch(address):
    with urlopen(address) as answer:
        return len(answer.read())

start = perf_counter()
with ThreadPoolExecutor(THREADS) as pool:
    sizes = list(pool.map(fetch, PAGES))
print(f"{len(sizes)} pages, {THREADS} threads: {perf_counter() - start:.3f} s")
