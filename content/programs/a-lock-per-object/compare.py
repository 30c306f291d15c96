from threading import Barrier, Thread

one = [1, 2, 3]
other = [1, 2, 3]
go = Barrier(2)

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
for thread in team:
    thread.join()
print("equal:", one == other)
