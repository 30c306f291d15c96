import queue
import threading

def batches(q, size):
    while True:
        batch = [q.get()]
        if batch == [None]:
            return
        while len(batch) < size:
            try:
                item = q.get_nowait()
            except queue.Empty:
                break
            if item is None:
                yield batch
                return
            batch.append(item)
        yield batch

q = queue.Queue()
for i in range(7):
    q.put(i)
q.put(None)
print(list(batches(q, 3)))
r = queue.Queue()
t = threading.Thread(target=lambda: [r.put(c) for c in "hello"] and r.put(None))
t.start()
print("".join("".join(b) for b in batches(r, 2)))
t.join()
