import queue
import threading

q = queue.Queue(2)
q.put("a")
q.put("b")
print(q.full(), q.qsize(), q.maxsize, q.empty(), q.unfinished_tasks)
for wrong in (lambda: q.put("c", False), lambda: q.put_nowait("c"), lambda: q.put("c", timeout=0.01), lambda: q.put("c", timeout=-1), lambda: q.get(timeout=-1)):
    try:
        wrong()
    except (queue.Full, ValueError) as e:
        print(type(e).__name__, e, type(e).__module__)
print(q.get(), q.get_nowait())
for wrong in (q.get_nowait, lambda: q.get(block=False), lambda: q.get(timeout=0.01)):
    try:
        wrong()
    except queue.Empty as e:
        print(repr(e))
q.task_done()
q.task_done()
try:
    q.task_done()
except ValueError as e:
    print(e)
q.join()
unbounded = queue.Queue()
for i in range(100):
    unbounded.put(i)
print(unbounded.full(), unbounded.qsize(), queue.Queue(-5).full(), list(unbounded.queue)[:3])
