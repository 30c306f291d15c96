import threading

b = threading.Barrier(2)
try:
    b.wait(timeout=0.02)
except threading.BrokenBarrierError as e:
    print("timeout broke it:", repr(e), b.broken)
try:
    b.wait()
except threading.BrokenBarrierError:
    print("still broken")
b.reset()
print(b.broken)
b.abort()
print(b.broken, "broken" in repr(b))
b.reset()
seen = []

def waiter():
    try:
        b.wait()
    except threading.BrokenBarrierError:
        seen.append("aborted")

t = threading.Thread(target=waiter)
t.start()
while b.n_waiting == 0:
    pass
b.abort()
t.join()
print(seen)

def bad():
    raise ZeroDivisionError("in the action")

c = threading.Barrier(1, action=bad)
try:
    c.wait()
except ZeroDivisionError as e:
    print(e, c.broken)
print(issubclass(threading.BrokenBarrierError, RuntimeError))
for wrong in (0, -1):
    try:
        threading.Barrier(wrong)
        print("made", wrong)
    except ValueError as e:
        print(e)
