import threading

cond = threading.Condition()
for wrong in (cond.wait, cond.notify, cond.notify_all):
    try:
        wrong()
    except RuntimeError as e:
        print(e)

with cond:
    print(cond.wait(0.001), cond.wait(0), cond.wait(timeout=-3))
    cond.notify(5)
    print(cond.wait_for(lambda: 7), cond.wait_for(lambda: [], 0.002))
    with cond:
        print("reentrant", cond.wait(0.001))

items = []
got = []


def consumer():
    for _ in range(3):
        with cond:
            while not items:
                cond.wait()
            got.append(items.pop(0))
            cond.notify()


t = threading.Thread(target=consumer)
t.start()
for i in range(3):
    with cond:
        items.append(i)
        cond.notify()
        cond.wait_for(lambda: not items)
t.join()
print(got)

# notify() wakes as many as it says, in the order in which they came.
lock = threading.Lock()
plain = threading.Condition(lock)
order = []
asleep = threading.Semaphore(0)


def sleeper(n):
    with plain:
        asleep.release()
        plain.wait()
        order.append(n)
        asleep.release()


threads = []
for n in range(5):
    t = threading.Thread(target=sleeper, args=(n,))
    t.start()
    threads.append(t)
    asleep.acquire()
    with plain:
        pass
print(len(plain._waiters), repr(plain)[:33], repr(plain)[-4:])
for count in (1, 2):
    with plain:
        plain.notify(count)
    for _ in range(count):
        asleep.acquire()
    with plain:
        print(sorted(order))
with plain:
    plain.notify_all()
for t in threads:
    t.join()
print(sorted(order), lock.locked())
