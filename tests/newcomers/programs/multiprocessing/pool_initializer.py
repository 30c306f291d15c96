from multiprocessing import Pool
scale = 1
def init(value):
    global scale
    scale = value
def work(x):
    return x * scale
if __name__ == "__main__":
    with Pool(2, initializer=init, initargs=(100,)) as pool:
        print(pool.map(work, range(5), chunksize=2))
        r = pool.map_async(work, [7, 8], callback=lambda v: print("callback", v))
        r.wait()
        print(r.successful(), r.get())
