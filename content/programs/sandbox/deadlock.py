from threading import Lock, Thread
from time import sleep

left, right = Lock(), Lock()


def move(name, first, second):
    with first:
        print(name, "has one lock")
        sleep(0.01)
        with second:
            print(name, "has both")


a = Thread(target=move, args=("A", left, right))
b = Thread(target=move, args=("B", right, left))
a.start()
b.start()
a.join()
b.join()
