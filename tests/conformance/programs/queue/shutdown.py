import queue

q = queue.Queue()
q.put("left over")
q.shutdown()
try:
    q.put("more")
except queue.ShutDown as error:
    print("put", type(error).__name__)
print(q.get())
try:
    q.get()
except queue.ShutDown:
    print("get after drain")
r = queue.Queue()
r.put(1)
r.put(2)
r.shutdown(immediate=True)
try:
    r.get()
except queue.ShutDown:
    print("immediate", r.qsize(), r.empty())
print(issubclass(queue.ShutDown, Exception), r.is_shutdown)
