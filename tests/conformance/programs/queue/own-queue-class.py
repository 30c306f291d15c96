import queue
import threading

class UniqueQueue(queue.Queue):
    def _init(self, maxsize):
        self.queue = {}

    def _put(self, item):
        self.queue[item] = None

    def _get(self):
        item = next(iter(self.queue))
        del self.queue[item]
        return item

    def _qsize(self):
        return len(self.queue)

q = UniqueQueue()
for word in "a b a c b".split():
    q.put(word)
print(q.qsize(), [q.get() for _ in range(q.qsize())], q.unfinished_tasks)

class Closable(queue.Queue):
    END = object()

    def close(self):
        self.put(self.END)

    def __iter__(self):
        while (item := self.get()) is not self.END:
            yield item
        self.put(self.END)

c = Closable()
seen, lock = [], threading.Lock()

def drain():
    for item in c:
        with lock:
            seen.append(item)

ts = [threading.Thread(target=drain) for _ in range(3)]
for t in ts:
    t.start()
for i in range(10):
    c.put(i)
c.close()
for t in ts:
    t.join()
print(sorted(seen))
