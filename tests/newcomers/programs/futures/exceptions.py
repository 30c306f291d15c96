from concurrent.futures import ThreadPoolExecutor

def divide(a, b):
    return a / b

with ThreadPoolExecutor(max_workers=2) as pool:
    good = pool.submit(divide, 6, 3)
    bad = pool.submit(divide, 1, 0)
print(good.result(), good.done())
print(repr(bad.exception()))
try:
    bad.result()
except ZeroDivisionError as e:
    print("caught:", e)
