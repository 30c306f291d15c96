from concurrent.futures import ProcessPoolExecutor


def fail(x):
    raise KeyError(x)


if __name__ == '__main__':
    with ProcessPoolExecutor(2) as pool:
        f = pool.submit(fail, 'k')
        print(repr(f.exception()), type(f.exception().__cause__).__name__)
        try:
            list(pool.map(fail, [1, 2]))
        except KeyError as e:
            print('map', e)
        f = pool.submit(lambda: 1)
        print(type(f.exception()).__name__)
        print(pool.submit(abs, -3).result())
    for bad in (0, -1):
        try:
            ProcessPoolExecutor(bad)
        except ValueError as e:
            print(e)
