from concurrent.futures import ThreadPoolExecutor

def divide(a, b):
    return a / b

with ThreadPoolExecutor() as pool:
    print(pool.submit(divide, 6, 3).result())
    print(pool.submit(divide, 6, 0).result())
