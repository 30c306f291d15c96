import queue
import threading

q = queue.Queue()
done, lock = [], threading.Lock()

def worker():
    while True:
        try:
            item = q.get()
        except queue.ShutDown:
            return
        with lock:
            done.append(item * 10)
        q.task_done()

ts = [threading.Thread(target=worker) for _ in range(3)]
for t in ts:
    t.start()
for i in range(12):
    q.put(i)
q.join()
q.shutdown()
for t in ts:
    t.join()
print(sorted(done), q.qsize(), [t.is_alive() for t in ts])
