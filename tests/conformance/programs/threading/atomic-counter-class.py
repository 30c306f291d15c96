import threading

class Counter:
    def __init__(self):
        self._value = 0
        self._lock = threading.Lock()

    def increment(self, by=1):
        with self._lock:
            self._value += by
            return self._value

    @property
    def value(self):
        with self._lock:
            return self._value

c = Counter()
seen = set()
seen_lock = threading.Lock()

def work():
    mine = [c.increment() for _ in range(200)]
    assert mine == sorted(mine)
    with seen_lock:
        seen.update(mine)

ts = [threading.Thread(target=work) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(c.value, len(seen), max(seen), c.increment(-800))
