import threading

s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01))
s.release()
print(s.acquire(blocking=False))
s.release(2)
inside, most, guard = 0, 0, threading.Lock()


def enter():
    global inside, most
    with s:
        with guard:
            inside += 1
            most = max(most, inside)
        with guard:
            inside -= 1


threads = [threading.Thread(target=enter) for _ in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(inside, most <= 2, most >= 1)
b = threading.BoundedSemaphore(1)
b.acquire()
b.release()
try:
    b.release()
except ValueError as error:
    print(error)
zero = threading.Semaphore(0)
order = []


def later():
    zero.acquire()
    order.append("second")


t = threading.Thread(target=later)
t.start()
order.append("first")
zero.release()
t.join()
print(order)
