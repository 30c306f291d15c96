from threading import Event, Thread

one = [1, 2, 3]
other = [1, 2, 3]
go = Event()

def compare(left, right):
    go.wait()
    for _ in range(600):
        left == right

team = [
    Thread(target=compare, args=(one, other)),
    Thread(target=compare, args=(other, one)),
]
for thread in team:
    thread.start()
go.set()
for thread in team:
    thread.join()
print("equal:", one == other)
