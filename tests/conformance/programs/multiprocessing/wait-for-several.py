from multiprocessing import Process, Pipe
from multiprocessing.connection import wait
import time


def work(conn, n):
    time.sleep(n / 10)
    conn.send(n)
    conn.close()


if __name__ == '__main__':
    readers = []
    for n in (3, 1, 2):
        r, w = Pipe(duplex=False)
        readers.append(r)
        Process(target=work, args=(w, n)).start()
        w.close()
    seen = []
    while readers:
        for r in wait(readers):
            try:
                seen.append(r.recv())
            except EOFError:
                readers.remove(r)
    print(seen)
    p = Process(target=time.sleep, args=(0.1,))
    p.start()
    print(wait([p.sentinel], timeout=0.01), wait([p.sentinel]) == [p.sentinel])
    p.join()
