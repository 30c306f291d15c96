from concurrent.futures import ThreadPoolExecutor
import time

with ThreadPoolExecutor(max_workers=1) as ex:
    first = ex.submit(time.sleep, 0.1)
    second = ex.submit(print, "never printed")
    time.sleep(0.02)
    print("cancelled:", second.cancel(), "running one:", first.cancel())
print(second.cancelled())
