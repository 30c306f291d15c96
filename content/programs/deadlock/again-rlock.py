from threading import RLock

class Counter:
    def __init__(self):
        self.lock = RLock()
        self.value = 0

    def add(self, amount):
        with self.lock:
            self.value += amount

    def add_twice(self, amount):
        with self.lock:
            self.add(amount)
            self.add(amount)

counter = Counter()
counter.add_twice(5)
print(f"value: {counter.value}")
