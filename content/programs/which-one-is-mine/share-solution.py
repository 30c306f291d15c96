from time import perf_counter, process_time, sleep

def job():
    sleep(0.030)
    n = 250_000
    while n > 0:
        n -= 1

start, used = perf_counter(), process_time()
for _ in range(5):
    job()
elapsed = perf_counter() - start
busy = (process_time() - used) / elapsed
print(f"elapsed: {elapsed:.3f} s")
print(f"busy: {100 * busy:.0f} %")
