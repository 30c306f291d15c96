import threading

class RWLock:
    def __init__(self):
        self.cond = threading.Condition()
        self.readers = 0
        self.writing = False

    def acquire_read(self):
        with self.cond:
            self.cond.wait_for(lambda: not self.writing)
            self.readers += 1

    def release_read(self):
        with self.cond:
            self.readers -= 1
            self.cond.notify_all()

    def __enter__(self):
        with self.cond:
            self.cond.wait_for(lambda: not self.writing and self.readers == 0)
            self.writing = True

    def __exit__(self, *exc):
        with self.cond:
            self.writing = False
            self.cond.notify_all()

lock = RWLock()
pair = [0, 0]
torn = []

def writer():
    for _ in range(30):
        with lock:
            pair[0] += 1
            pair[1] += 1

def reader():
    for _ in range(30):
        lock.acquire_read()
        if pair[0] != pair[1]:
            torn.append(tuple(pair))
        lock.release_read()

ts = [threading.Thread(target=f) for f in (writer, reader, writer, reader)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(pair, torn, lock.readers, lock.writing)
