import threading
import time

def worker(number):
    print("Worker %d starting" % number)
    time.sleep(0.1)
    print("Worker %d done" % number)

threads = []
for i in range(5):
    t = threading.Thread(target=worker, args=(i,))
    threads.append(t)
    t.start()

for t in threads:
    t.join()

print("All workers finished")
