import threading
import queue

def worker(q, results):
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            break
        results.append(item * item)
        q.task_done()

q = queue.Queue()
results = []
threads = [threading.Thread(target=worker, args=(q, results)) for _ in range(3)]
for t in threads:
    t.start()
for n in range(20):
    q.put(n)
for _ in threads:
    q.put(None)
q.join()
for t in threads:
    t.join()
print(sorted(results))
