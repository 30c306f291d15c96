import threading

N = 3
log = []
log_lock = threading.Lock()
barrier = threading.Barrier(N, action=lambda: log.append("--"), timeout=20)

def worker(name):
    for phase in range(3):
        with log_lock:
            log.append(f"{phase}{name}")
        barrier.wait()

threads = [threading.Thread(target=worker, args=(n,)) for n in "abc"]
for t in threads:
    t.start()
for t in threads:
    t.join()
text = " ".join(log)
print([sorted(part.split()) for part in text.split("--")])
print(barrier.parties, barrier.n_waiting, barrier.broken, "waiters=0/3" in repr(barrier))
solo = threading.Barrier(1)
print(solo.wait(), solo.wait())
