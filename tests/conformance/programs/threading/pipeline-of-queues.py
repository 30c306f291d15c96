from queue import Queue
from threading import Thread

DONE = object()


def stage(function, source, sink):
    while True:
        item = source.get()
        if item is DONE:
            sink.put(DONE)
            return
        sink.put(function(item))


first, second, third = Queue(), Queue(), Queue()
threads = [Thread(target=stage, args=(str.upper, first, second)), Thread(target=stage, args=(lambda s: s[::-1], second, third))]
for t in threads:
    t.start()
for word in ("alpha", "beta", "gamma"):
    first.put(word)
first.put(DONE)
out = []
while (item := third.get()) is not DONE:
    out.append(item)
for t in threads:
    t.join()
print(out)
print(first.empty(), second.qsize(), third.qsize(), [t.is_alive() for t in threads])
