import queue

q = queue.Queue(maxsize=2)
q.put("a")
print(q.full())
q.put("b")
print(q.full(), q.qsize())
try:
    q.put_nowait("c")
except queue.Full as error:
    print(type(error).__name__)
try:
    q.put("c", timeout=0.01)
except queue.Full:
    print("timed out")
try:
    q.put("c", block=False)
except queue.Full:
    print("would block")
try:
    q.put("c", timeout=-0.5)
except ValueError as error:
    print(error)
print(q.get())
q.put("c")
print([q.get() for _ in range(q.qsize())])
unlimited = queue.Queue(0)
for i in range(100):
    unlimited.put(i)
print(unlimited.full(), unlimited.qsize())
