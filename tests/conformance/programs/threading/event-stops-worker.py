import threading
import time

stop = threading.Event()
beats = []


def heart():
    while not stop.wait(0.01):
        beats.append("beat")


t = threading.Thread(target=heart, daemon=True)
t.start()
time.sleep(0.2)
stop.set()
t.join()
print(len(beats) > 2, set(beats), t.is_alive())


class Service:
    def __init__(self):
        self.running = False
        self.log = []

    def __enter__(self):
        self.running = True
        self.thread = threading.Thread(target=self.loop)
        self.thread.start()
        return self

    def loop(self):
        while self.running:
            time.sleep(0.005)
        self.log.append("loop ended")

    def __exit__(self, *exc):
        self.running = False
        self.thread.join()
        self.log.append("joined")


with Service() as s:
    s.log.append("in body")
print(s.log)
