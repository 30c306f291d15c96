import threading


class Summer(threading.Thread):
    def __init__(self, values):
        super().__init__(name=f"summer-{len(values)}")
        self.values = values
        self.result = None

    def run(self):
        self.result = sum(self.values)


workers = [Summer(range(n)) for n in (10, 100, 1000)]
for w in workers:
    w.start()
for w in workers:
    w.join()
    print(w.name, w.result, w.is_alive())
print(sum(w.result for w in workers), isinstance(workers[0], threading.Thread))


class Chained(threading.Thread):
    order = []

    def __init__(self, n):
        super().__init__()
        self.n = n

    def run(self):
        if self.n:
            child = Chained(self.n - 1)
            child.start()
            child.join()
        Chained.order.append(self.n)


c = Chained(4)
c.start()
c.join()
print(Chained.order)
