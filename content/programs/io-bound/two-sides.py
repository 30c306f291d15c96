from threading import Thread
from time import sleep

def wait():
    sleep(0.020)

def compute():
    n = 500_000
    while n > 0:
        n -= 1

Thread(target=wait).start()
compute()
