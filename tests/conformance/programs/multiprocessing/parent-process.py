import multiprocessing as mp
import os


def work(q):
    parent = mp.parent_process()
    q.put((parent.name, parent.pid == os.getppid(), parent.is_alive()))


if __name__ == '__main__':
    q = mp.Queue()
    p = mp.Process(target=work, args=(q,))
    p.start()
    print(q.get())
    p.join()
