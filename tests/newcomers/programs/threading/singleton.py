import threading

class Singleton:
    _instance = None
    _lock = threading.Lock()
    def __new__(cls):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    cls._instance = super().__new__(cls)
        return cls._instance

made = []
ts = [threading.Thread(target=lambda: made.append(Singleton())) for _ in range(5)]
[t.start() for t in ts]
[t.join() for t in ts]
print(len(made), len(set(map(id, made))))
