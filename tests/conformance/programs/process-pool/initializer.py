from concurrent.futures import ProcessPoolExecutor

factor = None


def prepare(n):
    global factor
    factor = n


def work(x):
    return factor * x


if __name__ == '__main__':
    with ProcessPoolExecutor(2, initializer=prepare, initargs=(7,)) as pool:
        print(list(pool.map(work, range(4))), factor)
