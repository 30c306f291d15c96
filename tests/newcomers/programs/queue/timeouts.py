import queue

q = queue.Queue(maxsize=1)
q.put("only one fits")
try:
    q.put("too much", timeout=0.05)
except queue.Full:
    print("queue is full")
print(q.get_nowait())
try:
    q.get(block=False)
except queue.Empty:
    print("queue is empty")
try:
    q.get(timeout=0.01)
except queue.Empty as e:
    print(type(e).__name__)
