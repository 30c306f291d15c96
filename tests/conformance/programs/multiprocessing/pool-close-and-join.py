import multiprocessing as mp


def work(x):
    return -x


if __name__ == '__main__':
    pool = mp.Pool(processes=2)
    results = []
    for i in range(4):
        pool.apply_async(work, (i,), callback=results.append)
    try:
        pool.join()
    except ValueError as e:
        print(e)
    pool.close()
    pool.join()
    print(sorted(results))
    try:
        pool.apply(work, (1,))
    except ValueError as e:
        print(e)
