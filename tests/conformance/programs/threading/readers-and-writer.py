import threading


class ReadWriteLock:
    def __init__(self):
        self.readers = 0
        self.condition = threading.Condition()

    def read(self):
        return Reading(self)

    def __enter__(self):
        self.condition.acquire()
        self.condition.wait_for(lambda: self.readers == 0)

    def __exit__(self, *exc):
        self.condition.release()


class Reading:
    def __init__(self, lock):
        self.lock = lock

    def __enter__(self):
        with self.lock.condition:
            self.lock.readers += 1

    def __exit__(self, *exc):
        with self.lock.condition:
            self.lock.readers -= 1
            self.lock.condition.notify_all()


lock = ReadWriteLock()
pair = [0, 0]
torn = []


def reader():
    for _ in range(50):
        with lock.read():
            if pair[0] != pair[1]:
                torn.append(tuple(pair))


def writer():
    for i in range(50):
        with lock:
            pair[0] = i
            pair[1] = i


threads = [threading.Thread(target=f) for f in (reader, writer, reader)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(torn, pair, lock.readers)
print(threading.active_count())
