import queue
import threading

q = queue.Queue()
q.put(1)
q.put(2)
q.shutdown()
print(q.is_shutdown, q.qsize())
try:
    q.put(3)
except queue.ShutDown as e:
    print(repr(e))
print(q.get(), q.get())
for call in (q.get, q.get_nowait, lambda: q.get(timeout=1), lambda: q.put_nowait(1)):
    try:
        call()
    except queue.ShutDown:
        print("shut down")
q.task_done()
q.task_done()
q.join()

q = queue.LifoQueue()
for i in range(3):
    q.put(i)
q.shutdown(immediate=True)
print(q.qsize(), q.unfinished_tasks)
try:
    q.get()
except queue.ShutDown:
    print("nothing left")
q.join()

# Waiting threads wake up.
q = queue.Queue()
full = queue.Queue(1)
full.put("x")
answers = []
lock = threading.Lock()


def note(call):
    try:
        call()
        answer = "went through"
    except queue.ShutDown:
        answer = "shut down"
    with lock:
        answers.append(answer)


threads = [threading.Thread(target=note, args=(q.get,)) for _ in range(3)]
threads.append(threading.Thread(target=note, args=(lambda: full.put("y"),)))
for t in threads:
    t.start()
q.shutdown()
full.shutdown()
for t in threads:
    t.join()
print(answers)
