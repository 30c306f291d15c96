from threading import Lock, Thread
from time import sleep

left, right = Lock(), Lock()
gave_up = 0

def work(first, second, pause):
    global gave_up
    while True:
        with first:
            sleep(0.002)
            if second.acquire(timeout=0.010):
                second.release()
                return
        gave_up += 1
        sleep(pause)

team = [
    Thread(target=work, args=(left, right, 0.001)),
    Thread(target=work, args=(right, left, 0.005)),
]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"times somebody gave up: {gave_up}")
