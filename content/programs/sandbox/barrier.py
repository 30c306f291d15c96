from random import seed, uniform
from threading import Barrier, Thread
from time import sleep

seed(7)
start = Barrier(3)


def runner(name, warm_up):
    sleep(warm_up)
    print(name, "is ready")
    start.wait()
    print(name, "runs")


threads = [Thread(target=runner, args=(name, uniform(0.001, 0.02))) for name in "ABC"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
