from threading import Thread
from time import perf_counter, sleep

def fetch(page):
    sleep(0.05)
    return page

start = perf_counter()
team = [Thread(target=fetch, args=(page,)) for page in range(4)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print("4 pages")
print(f"{perf_counter() - start:.3f} s")
