# The ways of giving work to a pool.
import multiprocessing as mp


def square(x):
    return x * x


def add(a, b=0):
    return a + b


if __name__ == '__main__':
    with mp.Pool(3) as pool:
        print(pool.map(square, range(7)))
        print(pool.map(square, range(7), chunksize=3))
        print(list(pool.imap(square, range(5))))
        print(list(pool.imap(square, range(5), chunksize=2)))
        print(sorted(pool.imap_unordered(square, range(5))))
        print(pool.starmap(add, [(1, 2), (3, 4)]))
        print(pool.apply(add, (5,), {'b': 6}))
        result = pool.apply_async(square, (12,))
        print(result.get(timeout=10), result.ready(), result.successful())
        print(pool.map_async(square, [1, 2]).get(), pool.starmap_async(add, [(1, 1)]).get())
        print(pool.map(square, []))
