import threading

a, b = threading.Lock(), threading.Lock()
both = threading.Barrier(2)
out = {}

def worker(name, first, second):
    with first:
        both.wait()
        got = second.acquire(timeout=0.05)
        out[name] = got
        both.wait()
        if got:
            second.release()

t1 = threading.Thread(target=worker, args=("one", a, b))
t2 = threading.Thread(target=worker, args=("two", b, a))
t1.start(), t2.start()
t1.join(), t2.join()
print(sorted(out.items()), a.locked(), b.locked())
