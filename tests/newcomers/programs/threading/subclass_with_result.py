import threading

class SquareThread(threading.Thread):
    def __init__(self, number):
        super().__init__()
        self.number = number
        self.result = None

    def run(self):
        self.result = self.number ** 2

threads = [SquareThread(n) for n in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([t.result for t in threads])
