# A lock keeps additions apart.
import multiprocessing as mp


def add(lock, value):
    for _ in range(50):
        with lock:
            value.value += 1


if __name__ == '__main__':
    lock, value = mp.Lock(), mp.Value('i', 0, lock=False)
    ps = [mp.Process(target=add, args=(lock, value)) for _ in range(4)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(value.value)
    print(lock, lock.acquire(), lock.acquire(block=False), lock.acquire(timeout=0.05))
    print(lock)
    lock.release()
    try:
        lock.release()
    except ValueError as e:
        print(e)
    r = mp.RLock()
    print(r.acquire(), r.acquire(), r)
    r.release()
    r.release()
    try:
        r.release()
    except AssertionError as e:
        print(e)
