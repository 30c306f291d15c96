import threading

results = [None] * 5
events = [threading.Event() for _ in range(6)]
events[5].set()
log = []


def work(i):
    events[i + 1].wait()
    results[i] = i * i
    log.append(i)
    events[i].set()


threads = [threading.Thread(target=work, args=(i,)) for i in range(5)]
for t in threads:
    t.start()
events[0].wait()
for t in threads:
    t.join()
print(results, log)
values = {}
once = threading.Lock()
made = []


def get(key):
    with once:
        if key not in values:
            made.append(key)
            values[key] = len(key)
    return values[key]


threads = [threading.Thread(target=get, args=(k,)) for k in ("aa", "b", "aa", "b", "aa")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(made), sorted(values.items()))
