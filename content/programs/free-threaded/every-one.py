from threading import Thread

counter = 0

def work():
    global counter
    for _ in range(20_000):
        counter += 1

a = Thread(target=work)
b = Thread(target=work)
a.start(); b.start()
a.join(); b.join()
print(counter)
