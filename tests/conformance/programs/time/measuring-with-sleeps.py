import time

a = time.perf_counter()
time.sleep(0.02)
b = time.perf_counter()
print(0.02 <= b - a < 5, time.monotonic() <= time.monotonic(), type(time.time()).__name__, type(time.time_ns()).__name__)
c = time.process_time()
time.sleep(0.02)
print(time.process_time() - c < 0.02)
for wrong in (lambda: time.sleep(-1), lambda: time.sleep("x"), lambda: time.sleep(), lambda: time.sleep(None)):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(time.get_clock_info("monotonic").monotonic, time.get_clock_info("time").adjustable, time.sleep(0))
try:
    time.clock()
except AttributeError as e:
    print(e)
try:
    time.get_clock_info("sundial")
except ValueError as e:
    print(e)
