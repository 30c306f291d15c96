import threading
import time

log = []
timers = [threading.Timer(delay, log.append, args=(name,)) for delay, name in ((0.3, "third"), (0.1, "first"), (0.2, "second"))]
start = time.monotonic()
for t in timers:
    t.start()
for t in timers:
    t.join()
elapsed = time.monotonic() - start
print(log)
print(elapsed >= 0.3, elapsed < 3)
sleepers = []


def nap(seconds):
    time.sleep(seconds)
    sleepers.append(seconds)


threads = [threading.Thread(target=nap, args=(s,)) for s in (0.25, 0.05, 0.15)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sleepers)
