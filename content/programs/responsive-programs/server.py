from queue import Queue
from threading import Thread
from time import perf_counter, sleep

PAUSE = 0
inbox = Queue()
waits = []

def serve():
    while (arrived := inbox.get()) is not None:
        waits.append(perf_counter() - arrived)

def report():
    for part in range(30):
        n = 100_000
        while n > 0:
            n -= 1
        if PAUSE:
            sleep(PAUSE)

server = Thread(target=serve)
server.start()
Thread(target=report).start()
due = perf_counter()
for request in range(8):
    due += 0.010
    sleep(max(0, due - perf_counter()))
    inbox.put(due)
inbox.put(None)
server.join()
print(f"usual answer after {sorted(waits)[4] * 1000:.2f} ms")
print(f"worst answer after {max(waits) * 1000:.2f} ms")
