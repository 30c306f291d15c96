import queue
import threading

q = queue.SimpleQueue()
q.put(1)
q.put(2, block=False, timeout=5)
q.put_nowait(3)
print(q.qsize(), q.empty(), q.get(), q.get(timeout=1), q.get_nowait())
for wrong in (q.get_nowait, lambda: q.get(timeout=0.01), lambda: q.get(False), lambda: q.get(timeout=-1), lambda: q.get(timeout="x")):
    try:
        wrong()
    except (queue.Empty, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(hasattr(q, "join"), hasattr(q, "task_done"), hasattr(q, "full"), type(q).__module__)
got = []
t = threading.Thread(target=lambda: got.append(q.get()))
t.start()
q.put("handed over")
t.join()
print(got)
