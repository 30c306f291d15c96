from concurrent.futures import ProcessPoolExecutor, as_completed, wait


def square(x):
    return x * x


if __name__ == '__main__':
    with ProcessPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(square, range(6))))
        print(list(pool.map(pow, [2, 3], [3, 2], chunksize=2)))
        futures = [pool.submit(square, n) for n in range(4)]
        print(sorted(f.result() for f in as_completed(futures)))
        done, not_done = wait(futures)
        print(len(done), len(not_done), futures[2].done(), futures[2].running())
    try:
        pool.submit(square, 1)
    except RuntimeError as e:
        print(e)
