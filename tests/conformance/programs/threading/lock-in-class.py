import threading


class Counter:
    def __init__(self):
        self._value = 0
        self._lock = threading.Lock()

    def increment(self, by=1):
        with self._lock:
            self._value += by

    @property
    def value(self):
        with self._lock:
            return self._value


def synchronized(method):
    def wrapper(self, *args):
        with self._lock:
            return method(self, *args)

    return wrapper


class Stack:
    def __init__(self):
        self._lock = threading.RLock()
        self._items = []

    @synchronized
    def push(self, x):
        self._items.append(x)
        return len(self)

    @synchronized
    def pop(self):
        return self._items.pop()

    @synchronized
    def __len__(self):
        return len(self._items)


c, s = Counter(), Stack()


def use(n):
    for i in range(50):
        c.increment()
        c.increment(by=n)
        s.push(i)


threads = [threading.Thread(target=use, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(c.value, len(s), 0 <= s.pop() < 50, len(s))
