import threading, time

lock = threading.Lock()

def holder():
    lock.acquire()
    time.sleep(0.3)
    lock.release()

t = threading.Thread(target=holder)
t.start()
time.sleep(0.05)
print("locked:", lock.locked())
print("got it:", lock.acquire(timeout=0.05))
print("got it without waiting:", lock.acquire(blocking=False))
t.join()
print("now:", lock.acquire(timeout=1))
