import threading
import time

PAUSE = 0.06

def countdown(n):
    while n > 0:
        n -= 1

first = threading.Thread(target=countdown, args=(2_500_000,))
second = threading.Thread(target=countdown, args=(1_000_000,))

first.start()
time.sleep(PAUSE)
second.start()
first.join()
second.join()
