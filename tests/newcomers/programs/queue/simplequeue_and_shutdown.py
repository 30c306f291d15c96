import queue, threading
q = queue.SimpleQueue()
def feed():
    for c in "xyz":
        q.put(c)
threading.Thread(target=feed).start()
print([q.get() for _ in range(3)], q.empty())
