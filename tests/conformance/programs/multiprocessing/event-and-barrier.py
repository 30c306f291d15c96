import multiprocessing as mp


def runner(barrier, start, q, n):
    start.wait()
    barrier.wait()
    q.put(n)


if __name__ == '__main__':
    barrier, start, q = mp.Barrier(3), mp.Event(), mp.Queue()
    ps = [mp.Process(target=runner, args=(barrier, start, q, n)) for n in range(3)]
    for p in ps:
        p.start()
    print(start.is_set(), q.empty())
    start.set()
    print(sorted(q.get() for _ in ps), start.is_set(), start.wait(0.1))
    for p in ps:
        p.join()
    start.clear()
    print(start.is_set(), start.wait(0.05))
