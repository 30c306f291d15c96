from multiprocessing.dummy import Pool
def length(s):
    return len(s)
with Pool(3) as pool:
    print(pool.map(length, ["a", "bb", "ccc"]))
