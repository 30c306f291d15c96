import threading

c = threading.Condition()
for wrong in (c.wait, c.notify, c.notify_all, c.release):
    try:
        wrong()
    except RuntimeError as e:
        print(wrong.__name__, e)
plain = threading.Condition(threading.Lock())
with plain:
    print(plain.wait(0.01))
    print(plain.acquire(False))
    plain.notify(3)
    plain.notify_all()
try:
    threading.Condition(5)
except (TypeError, AttributeError) as e:
    print(type(e).__name__, e)

def other():
    try:
        c.notify()
    except RuntimeError as e:
        print("other:", e)

with c:
    t = threading.Thread(target=other)
    t.start()
    t.join()
print("owner" in repr(c), repr(c)[:11])
