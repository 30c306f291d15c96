from concurrent.futures import ThreadPoolExecutor
from time import sleep

def task(number):
    steps = 80_000
    while steps > 0:
        steps -= 1
    sleep(0.0075)
    return number * number

with ThreadPoolExecutor(8) as pool:
    results = list(pool.map(task, range(8)))
print("results:", results)
