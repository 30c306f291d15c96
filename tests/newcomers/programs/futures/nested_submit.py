from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(max_workers=4) as ex:
    def total(n):
        return sum(f.result() for f in [ex.submit(pow, i, 2) for i in range(n)])
    print(ex.submit(total, 5).result())
