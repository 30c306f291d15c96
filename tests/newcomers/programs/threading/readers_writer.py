import threading

class RWLock:
    def __init__(self):
        self._readers = 0
        self._lock = threading.Lock()
        self._write = threading.Lock()
    def acquire_read(self):
        with self._lock:
            self._readers += 1
            if self._readers == 1:
                self._write.acquire()
    def release_read(self):
        with self._lock:
            self._readers -= 1
            if self._readers == 0:
                self._write.release()

data = {"value": 0}
rw = RWLock()
seen = []

def reader():
    rw.acquire_read()
    seen.append(data["value"])
    rw.release_read()

def writer():
    with rw._write:
        data["value"] += 1

ts = [threading.Thread(target=t) for t in [reader, writer, reader, writer, reader]]
for t in ts:
    t.start(); t.join()
print(seen, data)
