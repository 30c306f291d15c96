from time import perf_counter

def countdown(n):
    while n > 0:
        n -= 1

if __name__ == "__main__":
    start = perf_counter()
    countdown(4_000_000)
    countdown(4_000_000)
    print(f"{perf_counter() - start:.3f} s")
