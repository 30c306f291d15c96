from concurrent.futures import ProcessPoolExecutor
from time import perf_counter, sleep

FRAME = 0.016
late = []

def work(n):
    while n > 0:
        n -= 1

def main():
    with ProcessPoolExecutor(1) as pool:
        pool.submit(work, 1).result()
        due = perf_counter()
        for frame in range(8):
            due += FRAME
            sleep(max(0, due - perf_counter()))
            late.append(perf_counter() - due)
            if frame == 1:
                pool.submit(work, 3_000_000)
    print(f"a frame is usually late by {sorted(late)[4] * 1000:.2f} ms")
    print(f"the worst one was late by {max(late) * 1000:.2f} ms")

if __name__ == "__main__":
    main()
