import threading

e = threading.Event()
c = threading.Condition()
s = threading.Semaphore(0)
t = threading.Thread(target=e.wait)
t.start()
t.join(0.01)
print(t.is_alive(), e.wait(0.01), s.acquire(timeout=0.01))
with c:
    print(c.wait(0.01), c.wait_for(lambda: 0, 0.01), c.wait_for(lambda: "truthy", 0.01))
for timeout in (0, -1, -0.5):
    t.join(timeout)
    print(t.is_alive(), end=" ")
print()
try:
    t.join("soon")
except TypeError as err:
    print(type(err).__name__)
e.set()
t.join()
print(t.is_alive(), e.wait(0), t.join(1))
