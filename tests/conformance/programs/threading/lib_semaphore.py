import threading

s = threading.Semaphore(2)
print(s.acquire(), s.acquire(blocking=False), s.acquire(False))
print(s.acquire(timeout=0.001), s.acquire(True, 0))
s.release()
s.release(3)
print(s._value, repr(s)[-9:], repr(s)[:25])
with s as entered:
    print(entered, s._value)
print(s._value)

for call in (lambda: threading.Semaphore(-1), lambda: s.release(0),
             lambda: s.acquire(False, 1)):
    try:
        call()
    except ValueError as e:
        print(e)

b = threading.BoundedSemaphore(1)
try:
    b.release()
except ValueError as e:
    print(e)
b.acquire()
print(repr(b)[-11:])
b.release()
b2 = threading.BoundedSemaphore(3)
b2.acquire()
for n in (2, 1):
    try:
        b2.release(n)
        print("released", n)
    except ValueError as e:
        print(n, e)

# Never more than three inside.
room = threading.BoundedSemaphore(3)
lock = threading.Lock()
inside = 0
most = 0


def visit():
    global inside, most
    for _ in range(4):
        with room:
            with lock:
                inside += 1
                most = max(most, inside)
            with lock:
                inside -= 1


threads = [threading.Thread(target=visit) for _ in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(most <= 3, inside, room._value)

signal = threading.Semaphore(0)
done = []
t = threading.Thread(target=lambda: (signal.acquire(), done.append(1)))
t.start()
print(done)
signal.release()
t.join()
print(done)
