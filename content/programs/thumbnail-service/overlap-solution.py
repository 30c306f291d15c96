import zlib
from concurrent.futures import ThreadPoolExecutor
from time import perf_counter, sleep

SIDE = 96
PHOTO = zlib.compress(bytes(range(SIDE)) * SIDE)
shelf = {}

def download(name):
    sleep(0.005)                  # stands for a request to another host
    return PHOTO

def decode(data):
    return zlib.decompress(data)

def resize(pixels):
    small = bytearray()
    for top in range(0, SIDE, 8):
        for left in range(0, SIDE, 8):
            total = 0
            for y in range(top, top + 8):
                for x in range(left, left + 8):
                    total += pixels[y * SIDE + x]
            small.append(total // 64)
    return bytes(small)

def store(name, small):
    shelf[name] = small

def thumbnail(name):
    store(name, resize(decode(download(name))))

start = perf_counter()
with ThreadPoolExecutor(8) as pool:
    list(pool.map(thumbnail, range(8)))
spent = perf_counter() - start
print("thumbnails:", len(shelf), "sum:", sum(map(sum, shelf.values())))
print(f"per second: {len(shelf) / spent:.0f}")
