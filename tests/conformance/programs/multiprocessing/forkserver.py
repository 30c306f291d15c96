# Processes that a small server forks.
import multiprocessing as mp


def work(q, n, lock):
    with lock:
        q.put((n, __name__, mp.current_process().name))


if __name__ == '__main__':
    ctx = mp.get_context('forkserver')
    q, lock = ctx.Queue(), ctx.Lock()
    ps = [ctx.Process(target=work, args=(q, n, lock)) for n in range(3)]
    for p in ps:
        p.start()
    print(sorted(q.get() for _ in ps))
    for p in ps:
        p.join()
    print([p.exitcode for p in ps])
    p = ctx.Process(target=exit, args=(9,))
    p.start()
    p.join()
    print(p.exitcode)
