# A daemonic process may not start another one.
import multiprocessing as mp


def inner():
    pass


def outer(q):
    try:
        mp.Process(target=inner).start()
    except AssertionError as e:
        q.put(str(e))


if __name__ == '__main__':
    q = mp.Queue()
    p = mp.Process(target=outer, args=(q,), daemon=True)
    p.start()
    print(q.get())
    p.join()
