from threading import Barrier, Thread

total = 0
go = Barrier(2)

def add():
    global total
    go.wait()
    for _ in range(2_000):
        total += 1

team = [Thread(target=add) for _ in range(2)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print("total:", total)
