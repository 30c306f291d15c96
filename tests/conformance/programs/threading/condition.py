import threading

condition = threading.Condition()
items, log = [], []


def consumer():
    for _ in range(4):
        with condition:
            while not items:
                condition.wait()
            log.append(("got", items.pop(0)))
            condition.notify_all()


def producer():
    for i in range(4):
        with condition:
            while items:
                condition.wait()
            items.append(i)
            log.append(("made", i))
            condition.notify_all()


threads = [threading.Thread(target=consumer), threading.Thread(target=producer)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)
with condition:
    print(condition.wait(timeout=0.01), condition.wait_for(lambda: True), condition.wait_for(lambda: [], timeout=0.01))
state = 0


def advance():
    global state
    with condition:
        state = 5
        condition.notify()


t = threading.Thread(target=advance)
with condition:
    t.start()
    print(condition.wait_for(lambda: state), state)
t.join()
