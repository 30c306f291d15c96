import threading

counter = 0
lock = threading.Lock()

def work():
    global counter
    for _ in range(200_000):
        with lock:
            counter = counter + abs(-1)

threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
