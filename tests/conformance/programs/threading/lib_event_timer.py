import threading

e = threading.Event()
print(e.is_set(), e.wait(0.001), e.wait(0), repr(e)[-8:], repr(e)[:21])
e.set()
print(e.is_set(), e.wait(), e.wait(5), repr(e)[-6:])
e.clear()
print(e.is_set())

log = []
ping, pong = threading.Event(), threading.Event()


def other():
    for i in range(4):
        ping.wait()
        ping.clear()
        log.append(("pong", i))
        pong.set()


t = threading.Thread(target=other)
t.start()
for i in range(4):
    log.append(("ping", i))
    ping.set()
    pong.wait()
    pong.clear()
t.join()
print(log)

start = threading.Event()
woken = []
ts = [threading.Thread(target=lambda: woken.append(start.wait(60))) for _ in range(5)]
for t in ts:
    t.start()
start.set()
for t in ts:
    t.join()
print(woken)

fired = []
timer = threading.Timer(0.002, fired.append, ["a"])
print(timer.daemon, timer.interval, timer.args, timer.kwargs)
timer.start()
timer.join()
print(fired, timer.finished.is_set())

cancelled = threading.Timer(60, fired.append, args=["b"])
cancelled.start()
cancelled.cancel()
cancelled.join()
print(fired, cancelled.is_alive())

named = threading.Timer(0, lambda *a, **k: fired.append((a, k)), (1, 2), {"x": 3})
named.start()
named.join()
print(fired)
