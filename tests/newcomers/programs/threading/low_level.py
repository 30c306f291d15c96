import _thread
import time

finished = []

def work(name, delay):
    time.sleep(delay)
    finished.append(name)

_thread.start_new_thread(work, ("one", 0.01))
_thread.start_new_thread(work, ("two", 0.03))
lock = _thread.allocate_lock()
with lock:
    print(lock.locked())
time.sleep(0.1)
print(finished)
