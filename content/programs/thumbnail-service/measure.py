import zlib
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

spent = {}

def timed(step, *args):
    start = perf_counter()
    result = step(*args)
    spent[step.__name__] = spent.get(step.__name__, 0) + perf_counter() - start
    return result

for name in range(8):
    data = timed(download, name)
    pixels = timed(decode, data)
    small = timed(resize, pixels)
    timed(store, name, small)
for step, seconds in spent.items():
    print(f"{step}: {seconds:.5f} s")
