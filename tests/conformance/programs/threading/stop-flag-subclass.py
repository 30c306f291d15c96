import threading

class Worker(threading.Thread):
    def __init__(self):
        super().__init__(name="stoppable")
        self._stop_requested = threading.Event()
        self.rounds = 0

    def run(self):
        while not self._stop_requested.is_set():
            self.rounds += 1
            self._stop_requested.wait(0.001)
        print("leaving")

    def stop(self):
        self._stop_requested.set()

w = Worker()
w.start()
while w.rounds < 3:
    pass
w.stop()
w.join(timeout=10)
print(w.is_alive(), w.rounds >= 3)
