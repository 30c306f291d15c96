import threading

e = threading.Event()
print(e.is_set(), e.wait(0), e.wait(0.01), "unset" in repr(e))
e.set()
print(e.is_set(), e.wait(), e.wait(timeout=5), ": set" in repr(e))
e.clear()
order = []
ready = threading.Event()

def waiter():
    ready.set()
    order.append(e.wait())
    order.append("woken")

t = threading.Thread(target=waiter)
t.start()
ready.wait()
order.append("main sets")
e.set()
t.join()
print(order)
many = [threading.Thread(target=e.wait) for _ in range(5)]
for t in many:
    t.start()
for t in many:
    t.join()
print("all passed")
