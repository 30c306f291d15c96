import multiprocessing as mp


def work(a, b):
    while (x := a.get()) is not None:
        b.put(x * x)


if __name__ == '__main__':
    a, b = mp.SimpleQueue(), mp.SimpleQueue()
    p = mp.Process(target=work, args=(a, b))
    p.start()
    for i in range(4):
        a.put(i)
    a.put(None)
    print([b.get() for _ in range(4)], b.empty())
    p.join()
