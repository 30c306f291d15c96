from threading import Event, Lock, Thread

items = ["in", "use"]
lock = Lock()
go = Event()

def look():
    go.wait()
    for _ in range(1_000):
        with lock:
            len(items)

team = [Thread(target=look) for _ in range(2)]
for thread in team:
    thread.start()
go.set()
for thread in team:
    thread.join()
print("still there:", items)
