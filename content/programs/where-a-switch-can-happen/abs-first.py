import threading

counter = 0

def work():
    global counter
    for _ in range(400_000):
        counter = abs(-1) + counter

threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
