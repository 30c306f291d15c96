from multiprocessing import Pool

def square(x):
    return x * x

if __name__ == '__main__':
    with Pool(processes=4) as pool:
        print(pool.map(square, range(10)))
        print(pool.apply(square, (7,)))
        print(sorted(pool.imap_unordered(square, [3, 1, 2])))
