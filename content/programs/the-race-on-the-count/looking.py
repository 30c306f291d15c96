from threading import Event, Thread

items = ["in", "use"]
go = Event()

def look():
    go.wait()
    for _ in range(2_000):
        len(items)

team = [Thread(target=look) for _ in range(2)]
for thread in team:
    thread.start()
go.set()
for thread in team:
    thread.join()
print("still there:", items)
