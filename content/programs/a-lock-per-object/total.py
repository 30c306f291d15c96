from threading import Event, Thread

total = 0
go = Event()

def add():
    global total
    go.wait()
    for _ in range(3_000):
        total += 1

team = [Thread(target=add) for _ in range(2)]
for thread in team:
    thread.start()
go.set()
for thread in team:
    thread.join()
print("total:", total)
