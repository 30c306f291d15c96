import threading

class Lazy:
    def __init__(self, make):
        self.make, self.lock, self.ready = make, threading.Lock(), False

    def get(self):
        if not self.ready:
            with self.lock:
                if not self.ready:
                    self.value = self.make()
                    self.ready = True
        return self.value

made = []
lazy = Lazy(lambda: made.append(1) or len(made))
values = []
threads = [threading.Thread(target=lambda: values.append(lazy.get())) for _ in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(values, len(made))
