import queue
import threading

q = queue.Queue()
try:
    q.task_done()
except ValueError as e:
    print(e)

results = []
lock = threading.Lock()


def worker():
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            break
        with lock:
            results.append(item * item)
        q.task_done()


threads = [threading.Thread(target=worker) for _ in range(4)]
for t in threads:
    t.start()
for i in range(30):
    q.put(i)
q.join()
print(sorted(results) == [i * i for i in range(30)], q.unfinished_tasks)
for _ in threads:
    q.put(None)
for t in threads:
    t.join()
q.join()
print(q.empty())

# A small queue makes the producer wait for the consumer.
small = queue.Queue(1)
log = []


def produce():
    for i in range(10):
        small.put(i)
    small.put(StopIteration)


t = threading.Thread(target=produce)
t.start()
while True:
    item = small.get()
    if item is StopIteration:
        break
    log.append(item)
t.join()
print(log)

# A pipeline keeps the order.
first, second = queue.Queue(), queue.SimpleQueue()


def double():
    while (item := first.get()) is not None:
        second.put(item * 2)
    second.put(None)


t = threading.Thread(target=double)
t.start()
for i in range(8):
    first.put(i)
first.put(None)
out = []
while (item := second.get()) is not None:
    out.append(item)
t.join()
print(out)
