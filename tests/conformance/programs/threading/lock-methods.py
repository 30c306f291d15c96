import threading

lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01))
lock.release()
print(lock.locked(), lock.acquire(True, 1), lock.acquire(False))
lock.release()
for wrong in (lambda: lock.release(), lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2), lambda: lock.acquire(timeout="x"), lambda: lock.acquire(timeout=1e20)):
    try:
        wrong()
    except (RuntimeError, ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
with lock as got:
    print("with gives", got, lock.locked())
print(lock.locked(), "unlocked" in repr(lock))
try:
    with lock:
        raise KeyError("inside")
except KeyError:
    print("released after the error:", not lock.locked())

# Another thread may release a Lock.
lock.acquire()
t = threading.Thread(target=lock.release)
t.start()
t.join()
print(lock.locked())
