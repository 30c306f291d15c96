import threading
import time

class Stoppable(threading.Thread):
    def __init__(self):
        super(Stoppable, self).__init__()
        self._stop_event = threading.Event()
        self.rounds = 0
    def stop(self):
        self._stop_event.set()
    def run(self):
        while not self._stop_event.wait(0.01):
            self.rounds += 1

t = Stoppable()
t.start()
time.sleep(0.1)
t.stop()
t.join()
print("stopped after some rounds:", t.rounds > 0)
