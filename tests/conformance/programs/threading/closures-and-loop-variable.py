import threading

out = []
threads = []
for i in range(3):
    t = threading.Thread(target=lambda: out.append(i))
    threads.append(t)
for t in threads:
    t.start()
    t.join()
print(out)
out.clear()
for i in range(3):
    t = threading.Thread(target=lambda i=i: out.append(i))
    t.start()
    t.join()
print(out)


def make_counter():
    n = 0
    lock = threading.Lock()

    def bump():
        nonlocal n
        with lock:
            n = int(n) + 1
        return n

    return bump, lambda: n


bump, value = make_counter()
threads = [threading.Thread(target=lambda: [bump() for _ in range(100)]) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(value())
