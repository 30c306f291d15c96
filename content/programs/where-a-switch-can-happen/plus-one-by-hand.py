import threading

counter = 0

def work():
    global counter
    for _ in range(400_000):
        value = counter
        value = value + 1
        counter = value

threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
