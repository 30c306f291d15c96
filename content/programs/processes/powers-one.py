from time import perf_counter

TASKS = 20

def compute(tasks):
    for _ in range(tasks):
        pow(3, 200_000)

if __name__ == "__main__":
    start = perf_counter()
    compute(TASKS)
    compute(TASKS)
    print(f"{perf_counter() - start:.3f} s")
