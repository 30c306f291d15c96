from time import perf_counter

def countdown(n):
    while n > 0:
        n -= 1

start = perf_counter()
countdown(1_000_000)
print(f"{perf_counter() - start:.3f} s")
