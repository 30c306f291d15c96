import threading
import time

def countdown(n):
    while n > 0:
        n -= 1

first = threading.Thread(target=countdown, args=(2_000_000,))
second = threading.Thread(target=countdown, args=(1_000_000,))

first.start()
time.sleep(0.04)
second.start()
first.join()
second.join()
