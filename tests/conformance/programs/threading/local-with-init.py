import threading

class Settings(threading.local):
    level = 1

    def __init__(self, name):
        self.name = name
        self.history = []

    def note(self, x):
        self.history.append(x)
        return len(self.history)

s = Settings("shared arguments")
s.note("main")
s.level = 5
out = []

def work():
    out.append((s.name, s.note("t"), s.level, s.history))

for _ in range(2):
    t = threading.Thread(target=work)
    t.start()
    t.join()
print(out)
print(s.name, s.history, s.level, sorted(s.__dict__))
plain = threading.local()
plain.x = 1

def missing():
    try:
        plain.x
    except AttributeError as e:
        out.append(type(e).__name__)
    plain.x = 2

t = threading.Thread(target=missing)
t.start()
t.join()
print(out[-1], plain.x, vars(plain))
del plain.x
print(hasattr(plain, "x"))
try:
    threading.local(3)
except TypeError as e:
    print(e)
