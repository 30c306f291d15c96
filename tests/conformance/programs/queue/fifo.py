import queue

q = queue.Queue()
print(q.empty(), q.full(), q.qsize(), q.maxsize)
for i in range(3):
    q.put(i)
q.put_nowait("last")
print(q.qsize(), q.empty(), q.get(), q.get_nowait(), q.get(block=True, timeout=1), q.get(), q.empty())
try:
    q.get_nowait()
except queue.Empty as error:
    print(type(error).__name__, error.args)
try:
    q.get(timeout=0.01)
except queue.Empty:
    print("timed out")
try:
    q.get(timeout=-1)
except ValueError as error:
    print(error)
print(issubclass(queue.Empty, Exception), issubclass(queue.Full, Exception))
