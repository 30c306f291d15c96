from time import perf_counter

STEPS = 2_000_000

def countdown(n):
    while n > 0:
        n -= 1

if __name__ == "__main__":
    start = perf_counter()
    countdown(STEPS)
    countdown(STEPS)
    print(f"{perf_counter() - start:.3f} s")
