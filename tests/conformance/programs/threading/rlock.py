import threading

r = threading.RLock()
print(r.acquire(), r.acquire(), r.acquire(blocking=False))
r.release()
r.release()
taken = []
t = threading.Thread(target=lambda: taken.append(r.acquire(blocking=False)))
t.start()
t.join()
print(taken)
r.release()
t = threading.Thread(target=lambda: taken.append(r.acquire(blocking=False)) or r.release())
t.start()
t.join()
print(taken)


class Tree:
    def __init__(self):
        self.lock = threading.RLock()
        self.total = 0

    def add(self, depth):
        with self.lock:
            self.total += 1
            if depth:
                self.add(depth - 1)
                self.add(depth - 1)


tree = Tree()
threads = [threading.Thread(target=tree.add, args=(4,)) for _ in range(3)]
[t.start() for t in threads]
[t.join() for t in threads]
print(tree.total)
errors = []


def release_foreign():
    try:
        r.release()
    except RuntimeError as error:
        errors.append(str(error))


with r:
    t = threading.Thread(target=release_foreign)
    t.start()
    t.join()
print(errors)
