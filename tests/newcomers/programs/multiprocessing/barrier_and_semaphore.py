from multiprocessing import Process, Barrier, Semaphore, Queue
def stage(barrier, sem, q, n):
    with sem:
        q.put(("prepare", n))
    barrier.wait()
    q.put(("work", n))
if __name__ == "__main__":
    b, s, q = Barrier(2), Semaphore(1), Queue()
    ps = [Process(target=stage, args=(b, s, q, n)) for n in range(2)]
    for p in ps: p.start()
    got = [q.get() for _ in range(4)]
    for p in ps: p.join()
    print([stage for stage, _ in got])
