import threading

class CountDownLatch:
    def __init__(self, count):
        self.count = count
        self.cond = threading.Condition()

    def count_down(self):
        with self.cond:
            self.count -= 1
            if self.count <= 0:
                self.cond.notify_all()

    def wait(self, timeout=None):
        with self.cond:
            return self.cond.wait_for(lambda: self.count <= 0, timeout)

latch = CountDownLatch(3)
finished = []

def work(n):
    finished.append(n)
    latch.count_down()

print(latch.wait(0.01))
for n in range(3):
    threading.Thread(target=work, args=(n,)).start()
print(latch.wait(), sorted(finished), latch.count)
