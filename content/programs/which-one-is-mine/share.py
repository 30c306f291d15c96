from time import perf_counter, sleep

def job():
    sleep(0.030)
    n = 250_000
    while n > 0:
        n -= 1

start = perf_counter()
for _ in range(5):
    job()
elapsed = perf_counter() - start
print(f"elapsed: {elapsed:.3f} s")
print("busy: ? %")
