import queue
import threading

q = queue.Queue(maxsize=2)
results = []


def consume():
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            break
        results.append(item * item)
        q.task_done()


t = threading.Thread(target=consume)
t.start()
for i in range(10):
    q.put(i)
q.put(None)
q.join()
t.join()
print(results, q.empty(), q.unfinished_tasks)
many = queue.Queue()
out = queue.Queue()


def worker():
    while True:
        try:
            n = many.get_nowait()
        except queue.Empty:
            return
        out.put((n, n**3))


for n in range(20):
    many.put(n)
workers = [threading.Thread(target=worker) for _ in range(4)]
for w in workers:
    w.start()
for w in workers:
    w.join()
print(sorted(out.get() for _ in range(out.qsize())))
