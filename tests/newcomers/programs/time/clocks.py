import time
start = time.time()
time.sleep(0.05)
print(time.time() - start >= 0.05, time.perf_counter() > 0, time.monotonic() > 0, time.process_time() >= 0)
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(0)))
print(time.gmtime(86400).tm_mday, len(time.ctime()), time.localtime().tm_year > 2000)
print(type(time.time_ns()).__name__)
