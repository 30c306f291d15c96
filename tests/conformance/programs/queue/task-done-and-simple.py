import queue

q = queue.Queue()
q.put(1)
q.put(2)
print(q.unfinished_tasks)
q.get()
q.task_done()
print(q.unfinished_tasks)
q.get()
q.task_done()
print(q.join(), q.unfinished_tasks)
try:
    q.task_done()
except ValueError as error:
    print(error)
s = queue.SimpleQueue()
s.put("x")
s.put("y", block=False)
print(s.qsize(), s.empty(), s.get(), s.get_nowait(), s.empty())
try:
    s.get_nowait()
except queue.Empty as error:
    print("empty", isinstance(error, queue.Empty))
try:
    s.get(timeout=0.01)
except queue.Empty:
    print("timed out")
