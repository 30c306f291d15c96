import multiprocessing as mp

base = None


def prepare(value):
    global base
    base = value


def work(x):
    return base + x


if __name__ == '__main__':
    with mp.Pool(2, initializer=prepare, initargs=(100,)) as pool:
        print(pool.map(work, range(4)))
    print(base)
