from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=2)
f = pool.submit(sum, [1, 2, 3])
pool.shutdown()
print(f.result())
for call in (lambda: pool.submit(print, "never"), lambda: pool.map(print, [1])):
    try:
        call()
    except RuntimeError as error:
        print(error)
pool.shutdown()
with ThreadPoolExecutor() as other:
    pass
try:
    other.submit(print)
except RuntimeError as error:
    print(type(error).__name__, error)
