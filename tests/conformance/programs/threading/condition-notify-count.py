import threading

condition = threading.Condition()
waiting, woken = 0, []
all_waiting = threading.Semaphore(0)


def sleeper(n):
    with condition:
        all_waiting.release()
        condition.wait()
        woken.append(n)
        all_waiting.release()


threads = [threading.Thread(target=sleeper, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for _ in threads:
    all_waiting.acquire()
with condition:
    condition.notify()
all_waiting.acquire()
print(len(woken))
with condition:
    condition.notify(2)
all_waiting.acquire()
all_waiting.acquire()
print(len(woken))
with condition:
    condition.notify_all()
for t in threads:
    t.join()
print(len(woken), sorted(woken))
with condition:
    condition.notify_all()
print(condition.acquire(blocking=False), condition.release())
