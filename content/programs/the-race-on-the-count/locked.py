from threading import Barrier, Lock, Thread

items = ["in", "use"]
lock = Lock()
go = Barrier(2)

def look():
    go.wait()
    for _ in range(1_000):
        with lock:
            len(items)

team = [Thread(target=look) for _ in range(2)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print("still there:", items)
