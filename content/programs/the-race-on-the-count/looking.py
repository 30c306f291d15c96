from threading import Barrier, Thread

items = ["in", "use"]
go = Barrier(2)

def look():
    go.wait()
    for _ in range(2_000):
        len(items)

team = [Thread(target=look) for _ in range(2)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print("still there:", items)
