import threading
import time


def slow():
    time.sleep(0.05)
    print("worker prints after main's last line")


threading.Thread(target=slow).start()
print("main starts the worker")
print("main is done")
