import threading

lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.001))
print(lock.acquire(blocking=True, timeout=0))
lock.release()
print(lock.locked())
try:
    lock.release()
except RuntimeError as e:
    print(e)
for args in ((False, 1), (True, -2)):
    try:
        lock.acquire(*args)
    except ValueError as e:
        print(e)
with lock as entered:
    print(entered, repr(lock)[:23])
print(repr(lock)[:25], type(lock).__name__, threading.Lock)

r = threading.RLock()
print(r.acquire(), r.acquire(), r.acquire(blocking=False))
r.release()
r.release()
r.release()
try:
    r.release()
except RuntimeError as e:
    print(e)
with r, r:
    print(repr(r).split(" object ")[0], repr(r).split()[4])

answers = []


def other():
    answers.append(r.acquire(False))
    answers.append(r.acquire(timeout=0.001))
    try:
        r.release()
    except RuntimeError as e:
        answers.append(str(e))


with r:
    t = threading.Thread(target=other)
    t.start()
    t.join()
print(answers)

# A plain lock may be released by another thread.
lock.acquire()
t = threading.Thread(target=lock.release)
t.start()
t.join()
print(lock.locked())

total = 0


def add():
    global total
    for _ in range(200):
        with lock:
            now = total
            total = now + int("1")


ts = [threading.Thread(target=add) for _ in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(total)
print(threading.ThreadError is RuntimeError, threading.TIMEOUT_MAX > 1e6)
