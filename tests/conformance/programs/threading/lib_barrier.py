import threading

b = threading.Barrier(3, action=lambda: order.append("all here"))
print(b.parties, b.n_waiting, b.broken, repr(b)[-14:])
order = []
numbers = []
lock = threading.Lock()


def meet():
    for _ in range(3):
        number = b.wait()
        with lock:
            numbers.append(number)


threads = [threading.Thread(target=meet) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order, sorted(numbers), b.n_waiting)

alone = threading.Barrier(1)
print(alone.wait(), alone.wait(timeout=0))

late = threading.Barrier(2)
try:
    late.wait(0.001)
except threading.BrokenBarrierError as e:
    print("broken", e.args, late.broken, repr(late)[-8:])
try:
    late.wait()
except threading.BrokenBarrierError:
    print("still broken")
late.reset()
print(late.broken, late.n_waiting)

seen = []


def waits(barrier):
    try:
        seen.append(barrier.wait())
    except threading.BrokenBarrierError:
        seen.append("broken")


for stop in ("abort", "reset"):
    two = threading.Barrier(2)
    t = threading.Thread(target=waits, args=(two,))
    t.start()
    while two.n_waiting == 0:
        pass
    getattr(two, stop)()
    t.join()
    print(stop, seen[-1], two.broken, two.n_waiting)


def bad():
    raise KeyError("action")


failing = threading.Barrier(1, bad)
try:
    failing.wait()
except KeyError as e:
    print("raised", e, failing.broken)
print(issubclass(threading.BrokenBarrierError, RuntimeError))
try:
    threading.Barrier(0)
except ValueError:
    print("no barrier of nobody")
default = threading.Barrier(2, timeout=0.001)
try:
    default.wait()
except threading.BrokenBarrierError:
    print("default timeout", default.broken)
