import random
import threading
import time

def tick():
    global longest
    last = time.perf_counter()
    while not done:
        time.sleep(0.001)
        now = time.perf_counter()
        longest = max(longest, now - last)
        last = now

random.seed(1)
numbers = [random.random() for _ in range(100_000)]
done, longest = False, 0.0

ticker = threading.Thread(target=tick)
ticker.start()
in_order = sorted(numbers)
done = True
ticker.join()
print(f'{longest:.4f} s')
