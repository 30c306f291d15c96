from threading import Lock, Thread

total = 0
lock = Lock()

def add():
    global total
    for _ in range(1000):
        with lock:
            total += 1

team = [Thread(target=add) for _ in range(2)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(total)
