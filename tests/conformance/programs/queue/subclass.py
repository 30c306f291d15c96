import queue


class UniqueQueue(queue.Queue):
    def _init(self, maxsize):
        super()._init(maxsize)
        self.seen = set()

    def _put(self, item):
        if item not in self.seen:
            self.seen.add(item)
            super()._put(item)


u = UniqueQueue()
for c in "mississippi":
    u.put(c)
print("".join(u.get() for _ in range(u.qsize())), sorted(u.seen))


class Sized(queue.Queue):
    def _qsize(self):
        return sum(self.queue)


s = Sized(maxsize=5)
s.put(3)
s.put(4)
print(s.qsize(), s.full(), list(s.queue), s.maxsize)
print(type(u).__mro__[1] is queue.Queue, isinstance(u, queue.Queue), isinstance(u, queue.LifoQueue))
