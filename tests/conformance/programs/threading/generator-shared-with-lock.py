import threading


class Locked:
    def __init__(self, iterator):
        self.iterator, self.lock = iterator, threading.Lock()

    def __iter__(self):
        return self

    def __next__(self):
        with self.lock:
            return next(self.iterator)


def numbers():
    n = 0
    while n < 200:
        yield n
        n += 1


source = Locked(numbers())
taken = [[] for _ in range(3)]


def drain(out):
    for n in source:
        out.append(n)


threads = [threading.Thread(target=drain, args=(out,)) for out in taken]
for t in threads:
    t.start()
for t in threads:
    t.join()
everything = sorted(n for out in taken for n in out)
print(everything == list(range(200)), [out == sorted(out) for out in taken])
g = numbers()


def second():
    try:
        next(g)
    except ValueError as error:
        print(error)


def reenter():
    yield next(g)


g = reenter()
second()
print(next(source, "empty"))
