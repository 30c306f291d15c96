import threading
import time
from collections import deque

class Buffer:
    def __init__(self, size):
        self.items = deque()
        self.size = size
        self.condition = threading.Condition()

    def put(self, item):
        with self.condition:
            while len(self.items) >= self.size:
                self.condition.wait()
            self.items.append(item)
            self.condition.notify_all()

    def get(self):
        with self.condition:
            while not self.items:
                self.condition.wait()
            item = self.items.popleft()
            self.condition.notify_all()
            return item

buffer = Buffer(2)
received = []

def producer():
    for i in range(8):
        buffer.put(i)
        time.sleep(0.01)

def consumer():
    for _ in range(8):
        received.append(buffer.get())

p = threading.Thread(target=producer)
c = threading.Thread(target=consumer)
p.start(); c.start()
p.join(); c.join()
print("received:", received)
