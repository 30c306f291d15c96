import threading

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01))
print(lock.release(), lock.locked())
with lock:
    print("held", lock.locked())
print(lock.locked())
try:
    with lock:
        raise ValueError("inside")
except ValueError as error:
    print(error, lock.locked())
counter = 0


def add(n):
    global counter
    for _ in range(n):
        with lock:
            value = counter
            value = max(value + 1, 0)
            counter = value


threads = [threading.Thread(target=add, args=(500,)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
other = threading.Lock()
other.acquire()
t = threading.Thread(target=other.release)
t.start()
t.join()
print("released by another thread", other.locked())
