import queue
import threading

q = queue.Queue(maxsize=5)
totals = []

def produce(start):
    for n in range(start, start + 10):
        q.put(n)

def consume():
    total = 0
    while (n := q.get()) is not None:
        total += n
        q.task_done()
    q.task_done()
    totals.append(total)

producers = [threading.Thread(target=produce, args=(s,)) for s in (0, 100, 1000)]
consumers = [threading.Thread(target=consume) for _ in range(2)]
for t in producers + consumers:
    t.start()
for t in producers:
    t.join()
for _ in consumers:
    q.put(None)
q.join()
for t in consumers:
    t.join()
print(sum(totals), len(totals), q.empty(), q.unfinished_tasks)
