import concurrent.futures
import time

def task(n):
    time.sleep(n / 100)
    return f"task {n}"

with concurrent.futures.ThreadPoolExecutor() as executor:
    futures = {executor.submit(task, n): n for n in (5, 1, 3)}
    for future in concurrent.futures.as_completed(futures):
        print(futures[future], future.result())
