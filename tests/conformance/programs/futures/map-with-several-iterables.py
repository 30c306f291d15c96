from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(pow, [2, 3, 4], [3, 2, 1])))
    print(list(pool.map(lambda a, b: a + b, "abc", "xy")))
    print(list(pool.map(str.upper, [])), list(pool.map(max, [1, 5], [4, 2], [3, 3])))
    results = pool.map(lambda x: 10 // x if x else {}["zero"], [5, 2, 0, 1])
    print(next(results), next(results))
    try:
        next(results)
    except KeyError as e:
        print("KeyError", e)
    try:
        next(results)
    except StopIteration:
        print("the generator is over after an error")
    print(type(results).__name__)
    try:
        pool.map(5, [1])
        print(list(pool.map(5, [1])))
    except TypeError as e:
        print(e)
