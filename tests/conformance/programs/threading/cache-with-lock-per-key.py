import threading
from collections import defaultdict

class Cache:
    def __init__(self):
        self.values, self.guard, self.locks = {}, threading.Lock(), defaultdict(threading.Lock)
        self.misses = []

    def get(self, key, make):
        with self.guard:
            lock = self.locks[key]
        with lock:
            if key not in self.values:
                self.misses.append(key)
                self.values[key] = make(key)
            return self.values[key]

cache = Cache()
results = defaultdict(list)

def ask(key):
    results[key].append(cache.get(key, str.upper))

ts = [threading.Thread(target=ask, args=(k,)) for k in "abcabcaab"]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(cache.misses), {k: results[k] for k in sorted(results)})
