import threading

class Singleton:
    _instance = None
    _lock = threading.Lock()
    made = 0

    def __new__(cls, *args):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    cls._instance = super().__new__(cls)
                    cls.made += 1
        return cls._instance

found = []
start = threading.Barrier(5)

def get():
    start.wait()
    found.append(Singleton("x"))

ts = [threading.Thread(target=get) for _ in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(len({id(s) for s in found}), Singleton.made, Singleton() is found[0])
