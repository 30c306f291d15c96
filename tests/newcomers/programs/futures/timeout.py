from concurrent.futures import ThreadPoolExecutor, TimeoutError
import time
with ThreadPoolExecutor() as ex:
    f = ex.submit(time.sleep, 0.2)
    try:
        f.result(timeout=0.01)
    except TimeoutError as e:
        print("too slow", repr(str(e)))
print(f.done())
