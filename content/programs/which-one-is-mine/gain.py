from threading import Thread
from time import perf_counter, process_time, sleep

def compute():
    n = 300_000
    while n > 0:
        n -= 1

def fetch():
    sleep(0.020)

def report():
    fetch()
    compute()

for work in (compute, fetch, report):
    start, used = perf_counter(), process_time()
    for _ in range(4):
        work()
    wall, busy = perf_counter() - start, process_time() - used
    team = [Thread(target=work) for _ in range(4)]
    start = perf_counter()
    for thread in team:
        thread.start()
    for thread in team:
        thread.join()
    gain = wall / (perf_counter() - start)
    print(f"{work.__name__}: busy {busy / wall:.0%}, in four threads times {gain:.1f}")
