import threading
import time
import random

class ActivePool:
    def __init__(self):
        self.active = []
        self.lock = threading.Lock()
        self.most = 0

    def enter(self, name):
        with self.lock:
            self.active.append(name)
            self.most = max(self.most, len(self.active))

    def leave(self, name):
        with self.lock:
            self.active.remove(name)

def worker(semaphore, pool):
    with semaphore:
        name = threading.current_thread().name
        pool.enter(name)
        time.sleep(random.random() / 50)
        pool.leave(name)

pool = ActivePool()
s = threading.Semaphore(2)
threads = [threading.Thread(target=worker, name=str(i), args=(s, pool)) for i in range(6)]
for t in threads: t.start()
for t in threads: t.join()
print("never more than two:", pool.most <= 2)
