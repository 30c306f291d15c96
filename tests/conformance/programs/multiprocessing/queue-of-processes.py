# A queue between processes: order of one producer, size, timeouts, Empty and Full.
import multiprocessing as mp
import queue


def produce(q, n):
    for i in range(n):
        q.put(i)
    q.put(None)


if __name__ == '__main__':
    q = mp.Queue()
    p = mp.Process(target=produce, args=(q, 5))
    p.start()
    print(list(iter(q.get, None)))
    p.join()
    try:
        q.get(timeout=0.1)
    except queue.Empty:
        print('empty')
    try:
        q.get_nowait()
    except queue.Empty:
        print('empty at once')
    small = mp.Queue(maxsize=1)
    small.put('x')
    print(small.full(), small.qsize())
    try:
        small.put('y', timeout=0.1)
    except queue.Full:
        print('full')
    print(small.get(), small.qsize())
    small.close()
    try:
        small.put(1)
    except ValueError as e:
        print(str(e).startswith('Queue <'), str(e).endswith('is closed'))
