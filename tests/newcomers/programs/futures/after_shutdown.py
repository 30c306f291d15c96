from concurrent.futures import ThreadPoolExecutor
ex = ThreadPoolExecutor()
ex.shutdown()
try:
    ex.submit(print)
except RuntimeError as e:
    print(e)
