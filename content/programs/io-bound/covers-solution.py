from concurrent.futures import ThreadPoolExecutor
from time import perf_counter
from urllib.request import urlopen

COVERS = [f"http://example.com/cover?book={n}" for n in range(12)]

def size(address):
    with urlopen(address) as answer:
        return len(answer.read())

start = perf_counter()
with ThreadPoolExecutor(6) as pool:
    sizes = list(pool.map(size, COVERS))
print(f"covers: {len(sizes)}")
print(f"{perf_counter() - start:.3f} s")
