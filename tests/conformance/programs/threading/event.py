import threading

ready = threading.Event()
seen = []


def waiter(n):
    ready.wait()
    seen.append(n)


threads = [threading.Thread(target=waiter, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
print(ready.is_set(), seen)
ready.set()
for t in threads:
    t.join()
print(ready.is_set(), sorted(seen))
print(ready.wait(), ready.wait(timeout=0))
ready.clear()
print(ready.is_set(), ready.wait(0.01))
ping, pong = threading.Event(), threading.Event()
log = []


def player():
    for i in range(3):
        ping.wait()
        ping.clear()
        log.append(f"ping {i}")
        pong.set()


t = threading.Thread(target=player)
t.start()
for i in range(3):
    ping.set()
    pong.wait()
    pong.clear()
    log.append(f"pong {i}")
t.join()
print(log)
