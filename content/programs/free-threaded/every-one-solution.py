from threading import Lock, Thread

counter = 0
lock = Lock()

def work():
    global counter
    mine = 0
    for _ in range(20_000):
        mine += 1
    with lock:
        counter += mine

a = Thread(target=work)
b = Thread(target=work)
a.start(); b.start()
a.join(); b.join()
print(counter)
