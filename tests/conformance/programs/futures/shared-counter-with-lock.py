import threading
from concurrent.futures import ThreadPoolExecutor, wait

total = 0
lock = threading.Lock()

def add(n):
    global total
    for _ in range(100):
        with lock:
            total += n

with ThreadPoolExecutor(max_workers=8) as pool:
    wait([pool.submit(add, n) for n in range(10)])
print(total)
