from concurrent.futures import ProcessPoolExecutor, as_completed
import os
def work(n):
    return n, sum(range(n)), os.getpid()
if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as ex:
        futures = [ex.submit(work, n) for n in (10, 100, 1000)]
        out = sorted(f.result()[:2] for f in as_completed(futures))
        others = {f.result()[2] for f in futures}
    print(out, os.getpid() not in others)
