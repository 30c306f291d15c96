from threading import RLock, Thread
from time import sleep

left, right = RLock(), RLock()

def work(first, second):
    with first:
        sleep(0.002)
        with second:
            print("both taken")

team = [
    Thread(target=work, args=(left, right)),
    Thread(target=work, args=(right, left)),
]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
