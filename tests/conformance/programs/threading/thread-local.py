import threading

data = threading.local()
data.value = "main"
seen = []


def work(n):
    fresh = hasattr(data, "value")
    data.value = n
    data.extra = n * 10
    seen.append((n, fresh, data.value, sorted(vars(data))))


for i in range(3):
    t = threading.Thread(target=work, args=(i,))
    t.start()
    t.join()
print(seen, data.value, hasattr(data, "extra"))


class Counter(threading.local):
    start = 100

    def __init__(self, step):
        self.step = step
        self.n = self.start

    def bump(self):
        self.n += self.step
        return self.n


c = Counter(5)
c.bump()
results = []
threads = [threading.Thread(target=lambda: results.append((c.bump(), c.bump()))) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results, c.bump())
try:
    del data.missing
except AttributeError as error:
    print("no such attribute")
