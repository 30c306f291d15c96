from threading import Lock, Thread

counter = 0
lock = Lock()

def work():
    global counter
    for _ in range(20_000):
        with lock:
            counter += 1

a = Thread(target=work)
b = Thread(target=work)
a.start(); b.start()
a.join(); b.join()
print(counter)
