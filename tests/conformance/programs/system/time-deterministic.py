import time

a = time.perf_counter()
b = time.perf_counter()
print(b >= a, time.monotonic() <= time.monotonic(), isinstance(time.time(), float), time.perf_counter_ns() > 0)
start = time.monotonic()
print(time.sleep(0.05))
elapsed = time.monotonic() - start
print(0.05 <= elapsed < 1)
time.sleep(0)
for bad in (-1, "x"):
    try:
        time.sleep(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
ns = time.monotonic_ns()
time.sleep(0.001)
print(type(ns).__name__, time.monotonic_ns() - ns >= 1_000_000)
print(time.process_time() >= 0, time.time() > 1_000_000_000, time.time_ns() // 10**9 >= int(time.time()) - 1)
