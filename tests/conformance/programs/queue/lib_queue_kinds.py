import queue

for make in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    q = make()
    for item in (3, 1, 2):
        q.put(item)
    print(make.__name__, q.qsize(), q.empty(), [q.get() for _ in range(3)], q.empty())
    try:
        q.get_nowait()
    except queue.Empty as e:
        print(type(e).__name__, type(e).__module__, e.args)
    for call in (lambda: q.get(timeout=-1), lambda: q.get(True, -0.5)):
        try:
            call()
        except ValueError as e:
            print(e)
    try:
        q.get(timeout=0.001)
    except queue.Empty:
        print("waited")

q = queue.Queue(maxsize=2)
q.put("a")
q.put_nowait("b")
print(q.full(), q.maxsize, list(q.queue))
for call in (lambda: q.put("c", block=False), lambda: q.put_nowait("c"),
             lambda: q.put("c", timeout=0.001)):
    try:
        call()
    except queue.Full as e:
        print(repr(e))
try:
    q.put("c", timeout=-1)
except ValueError as e:
    print(e)
print(q.get(False), q.full(), q.unfinished_tasks)

p = queue.PriorityQueue()
for entry in [(2, "code"), (1, "eat"), (3, "sleep"), (1, "drink")]:
    p.put(entry)
while not p.empty():
    print(p.get(), end=" ")
print()

p.put((1, {}))
try:
    p.put((1, {}))
except TypeError as e:
    print(e)
unbounded = queue.Queue(-1)
for i in range(50):
    unbounded.put(i)
print(unbounded.full(), unbounded.qsize())


class Latest(queue.Queue):
    def _init(self, maxsize):
        self.item = None

    def _qsize(self):
        return self.item is not None

    def _put(self, item):
        self.item = item

    def _get(self):
        item, self.item = self.item, None
        return item


latest = Latest()
for word in "one", "two", "three":
    latest.put(word)
print(latest.get(), latest.empty())
