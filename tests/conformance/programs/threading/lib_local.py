import threading

data = threading.local()
data.x = "main"
seen = {}


def work(n):
    seen[n, "before"] = hasattr(data, "x")
    data.x = n
    ready.wait()
    seen[n, "after"] = data.x


ready = threading.Barrier(3)
ts = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(seen.items()))
print(data.x, data.__dict__)
del data.x
try:
    data.x
except AttributeError as e:
    print(e)


class Counter(threading.local):
    kind = "shared"
    made = 0

    def __init__(self, start):
        Counter.made += 1
        self.value = start

    def up(self):
        self.value += 1
        return self.value


c = Counter(10)
print(c.up(), c.up())
results = []


def count():
    results.append((c.up(), c.up(), c.kind))


t = threading.Thread(target=count)
t.start()
t.join()
print(results, c.value, Counter.made)
try:
    threading.local(1)
except TypeError as e:
    print(e)
