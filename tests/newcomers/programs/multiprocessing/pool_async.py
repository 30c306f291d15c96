from multiprocessing import Pool, TimeoutError
import time

def cube(x):
    return x ** 3

if __name__ == '__main__':
    with Pool(2) as pool:
        result = pool.apply_async(cube, (20,))
        print(result.get(timeout=5))
        several = [pool.apply_async(cube, (i,)) for i in range(4)]
        print([r.get() for r in several])
        res = pool.apply_async(time.sleep, (10,))
        try:
            print(res.get(timeout=0.2))
        except TimeoutError:
            print("We lacked patience and got a multiprocessing.TimeoutError")
