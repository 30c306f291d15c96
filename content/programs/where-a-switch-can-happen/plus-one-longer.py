import threading

TIMES = 500_000
counter = 0

def work():
    global counter
    for _ in range(TIMES):
        counter += 1

threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
