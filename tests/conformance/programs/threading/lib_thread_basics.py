import threading


def work(n, out):
    out.append((n, threading.current_thread().name))


out = []
t = threading.Thread(target=work, args=(1, out))
print(t.name, t.daemon, t.ident, t.is_alive(), repr(t))
t.start()
t.join()
print(out, t.is_alive(), t.ident is not None)
print(repr(t).replace(str(t.ident), "ID"))

u = threading.Thread(target=work, kwargs={"n": 2, "out": out}, name="worker")
print(u)
u.start()
u.join()
print(out[-1])

print(threading.Thread().name, threading.Thread(target=len).name)
print(threading.Thread(name=5).name, threading.Thread(target=3).name)

for wrong in (u.start, u.join, threading.Thread().join,
              threading.current_thread().join):
    try:
        print(wrong.__name__, wrong())
    except RuntimeError as e:
        print(wrong.__name__, e)

try:
    threading.Thread(1)
except AssertionError as e:
    print(e)


class Squares(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def run(self):
        self.result = [i * i for i in range(self.n)]


s = Squares(5)
print(s.name)
s.start()
s.join()
print(s.result)


class Forgets(threading.Thread):
    def __init__(self):
        pass


for use in (lambda f: f.start(), lambda f: f.join(), lambda f: f.name, repr):
    try:
        use(Forgets())
    except (RuntimeError, AssertionError) as e:
        print(type(e).__name__, e)
