import queue, threading, time
q = queue.Queue(maxsize=2)
log = []
def slow():
    for _ in range(5):
        time.sleep(0.01)
        log.append(q.get())
        q.task_done()
t = threading.Thread(target=slow, daemon=True)
t.start()
for i in range(5):
    q.put(i)
q.join()
print(log)
