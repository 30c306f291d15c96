import queue
import threading

q = queue.Queue()
q.put(1)
q.put(2)
q.shutdown()
try:
    q.put(3)
except queue.ShutDown as e:
    print("put:", repr(e))
print(q.get(), q.get())
try:
    q.get()
except queue.ShutDown:
    print("get: shut down and empty")
print(issubclass(queue.ShutDown, Exception), q.is_shutdown)

r = queue.Queue()
for i in range(3):
    r.put(i)
r.shutdown(immediate=True)
print(r.qsize(), r.unfinished_tasks)
r.join()
waiting = queue.Queue()
out = []

def consumer():
    try:
        while True:
            out.append(waiting.get())
            waiting.task_done()
    except queue.ShutDown:
        out.append("stopped")

t = threading.Thread(target=consumer)
t.start()
waiting.put("x")
waiting.join()
waiting.shutdown()
t.join()
print(out)
