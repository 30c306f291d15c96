# Start, join, names, exit codes.
import multiprocessing as mp
import sys


def work(n):
    sys.exit(n)


if __name__ == '__main__':
    p = mp.Process(target=work, args=(5,))
    print(p.name, p.exitcode, p.is_alive(), p.pid, p.daemon)
    p.start()
    p.join()
    print(p.exitcode, p.is_alive(), p.pid is not None)
    q = mp.Process(target=work, kwargs={'n': 0}, name='named', daemon=True)
    print(q.name, q.daemon)
    q.start()
    q.join()
    print(q.exitcode)
    print(mp.current_process().name, mp.parent_process(), mp.active_children())
