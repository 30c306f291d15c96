import threading

done = threading.Event()
out = []

def fire(*args, **kwargs):
    out.append((args, kwargs))
    done.set()

t = threading.Timer(0.01, fire, args=[1, 2], kwargs={"x": 3})
t.start()
done.wait()
t.join()
print(out, t.is_alive())
never = threading.Timer(60, fire)
never.start()
never.cancel()
never.join()
print(len(out), never.finished.is_set(), never.interval)
early = threading.Timer(0.01, fire)
early.cancel()
early.start()
early.join()
print(len(out))

class Repeat(threading.Timer):
    def run(self):
        while not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)

ticks = []
enough = threading.Event()
r = Repeat(0.001, lambda: (ticks.append(1), len(ticks) >= 5 and enough.set()))
r.start()
enough.wait()
r.cancel()
r.join()
print(len(ticks) >= 5, isinstance(r, threading.Thread))
