import multiprocessing as mp
def count(d, lock, words):
    for w in words:
        with lock:
            d[w] = d.get(w, 0) + 1
if __name__ == "__main__":
    with mp.Manager() as m:
        d, lock = m.dict(), m.Lock()
        ps = [mp.Process(target=count, args=(d, lock, t.split())) for t in ("a b a", "b c")]
        for p in ps: p.start()
        for p in ps: p.join()
        print(dict(sorted(d.items())))
