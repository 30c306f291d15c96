from threading import Lock, Thread
from time import sleep

SEATS = 5
forks = [Lock() for _ in range(SEATS)]
meals = 0
count = Lock()

def dine(seat):
    global meals
    left, right = forks[seat], forks[(seat + 1) % SEATS]
    for _ in range(3):
        with left:
            sleep(0.001)
            with right:
                sleep(0.002)
                with count:
                    meals += 1

team = [Thread(target=dine, args=(seat,)) for seat in range(SEATS)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"meals: {meals}")
