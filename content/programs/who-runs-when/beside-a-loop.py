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

done, longest = False, 0.0
ticker = threading.Thread(target=tick)
ticker.start()
n = 3_000_000
while n > 0:
    n -= 1
done = True
ticker.join()
print(f'{longest:.4f} s')
