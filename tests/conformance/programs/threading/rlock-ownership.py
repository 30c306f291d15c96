import threading

r = threading.RLock()
print(r.acquire(), r.acquire(), r.acquire(False))
r.release()
r.release()
result = []

def other():
    result.append(r.acquire(blocking=False))
    try:
        r.release()
    except RuntimeError as e:
        result.append(str(e))

t = threading.Thread(target=other)
t.start()
t.join()
print(result)
r.release()
try:
    r.release()
except RuntimeError as e:
    print(e)

def factorial(n):
    with r:
        return 1 if n < 2 else n * factorial(n - 1)

print(factorial(10), "unlocked" in repr(r), "count=0" in repr(r))
with r:
    with r:
        print("locked" in repr(r), "count=2" in repr(r))
t = threading.Thread(target=lambda: print("free for others:", r.acquire(False)))
t.start()
t.join()
