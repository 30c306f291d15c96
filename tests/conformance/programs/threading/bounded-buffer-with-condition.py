import threading

class Buffer:
    def __init__(self, size):
        self.items, self.size = [], size
        lock = threading.Lock()
        self.not_full = threading.Condition(lock)
        self.not_empty = threading.Condition(lock)
        self.longest = 0

    def put(self, item):
        with self.not_full:
            while len(self.items) >= self.size:
                self.not_full.wait()
            self.items.append(item)
            self.longest = max(self.longest, len(self.items))
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            while not self.items:
                self.not_empty.wait()
            item = self.items.pop(0)
            self.not_full.notify()
            return item

buffer = Buffer(3)
received = []

def produce():
    for i in range(20):
        buffer.put(i)
    buffer.put(None)

def consume():
    while (item := buffer.get()) is not None:
        received.append(item)

threads = [threading.Thread(target=f) for f in (produce, consume)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(received == list(range(20)), buffer.longest <= 3, buffer.items)
