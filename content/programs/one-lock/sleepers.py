from threading import Thread
from time import perf_counter, sleep

def wait(seconds):
    sleep(seconds)

a = Thread(target=wait, args=(0.1,))
b = Thread(target=wait, args=(0.1,))
start = perf_counter()
a.start(); b.start()
a.join(); b.join()
print(f"{perf_counter() - start:.3f} s")
