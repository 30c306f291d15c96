# An exception in a worker comes back, with the worker's traceback as its cause.
import multiprocessing as mp


def risky(x):
    if x == 2:
        raise ValueError(f'bad {x}')
    return x


if __name__ == '__main__':
    with mp.Pool(2) as pool:
        try:
            pool.map(risky, range(4))
        except ValueError as e:
            print(repr(e), type(e.__cause__).__name__, 'in risky' in str(e.__cause__))
        it = pool.imap(risky, range(4))
        print(next(it), next(it))
        try:
            next(it)
        except ValueError as e:
            print(e)
        print(next(it))
        r = pool.apply_async(risky, (2,))
        r.wait()
        print(r.ready(), r.successful())
        errors = []
        r = pool.apply_async(risky, (2,), error_callback=errors.append)
        r.wait()
        print(errors)
        try:
            pool.apply_async(mp.Event().wait, ()).get(timeout=0.1)
        except Exception as e:
            print(type(e).__name__)
    try:
        pool.map(risky, [1])
    except ValueError as e:
        print(e)
    try:
        mp.Pool(0)
    except ValueError as e:
        print(e)
