from multiprocessing import Process, Lock

def f(l, i):
    l.acquire()
    try:
        print('hello world', i)
    finally:
        l.release()

if __name__ == '__main__':
    lock = Lock()
    ps = [Process(target=f, args=(lock, num)) for num in range(4)]
    for p in ps: p.start()
    for p in ps: p.join()
