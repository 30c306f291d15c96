import queue
import threading

DONE = object()

def stage(function, source, target):
    def run():
        while (item := source.get()) is not DONE:
            result = function(item)
            if result is not None:
                target.put(result)
        target.put(DONE)
    t = threading.Thread(target=run, name=function.__name__)
    t.start()
    return t

def parse(line):
    return line.split("=")

def only_numbers(pair):
    return (pair[0], int(pair[1])) if pair[1].isdigit() else None

def double(pair):
    return pair[0], pair[1] * 2

queues = [queue.Queue(2) for _ in range(4)]
threads = [stage(f, a, b) for f, a, b in zip((parse, only_numbers, double), queues, queues[1:])]

def feed():
    for line in ("a=1", "b=x", "c=3", "d=40"):
        queues[0].put(line)
    queues[0].put(DONE)

threading.Thread(target=feed).start()
print(list(iter(queues[-1].get, DONE)))
for t in threads:
    t.join()
    print(t.name, t.is_alive())
