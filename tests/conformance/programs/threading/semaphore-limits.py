import threading

limit = threading.Semaphore(2)
lock = threading.Lock()
inside = most = 0

def visitor():
    global inside, most
    with limit:
        with lock:
            inside += 1
            most = max(most, inside)
        with lock:
            inside -= 1

threads = [threading.Thread(target=visitor) for _ in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(inside, most <= 2)
s = threading.Semaphore()
print(s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01))
s.release(3)
print([s.acquire(False) for _ in range(4)])
b = threading.BoundedSemaphore(1)
for wrong in (lambda: threading.Semaphore(-1), lambda: s.release(0), lambda: b.release(), lambda: s.acquire(False, timeout=1)):
    try:
        wrong()
    except ValueError as e:
        print(e)
with b:
    print(b.acquire(False), "value=0" in repr(b))
print(repr(b).split(" at ")[0], repr(b).endswith("value=1/1>"))
