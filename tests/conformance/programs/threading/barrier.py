import threading

N = 3
barrier = threading.Barrier(N)
before, after, indexes = [], [], []
lock = threading.Lock()


def phase(n):
    with lock:
        before.append(n)
    index = barrier.wait()
    with lock:
        after.append(len(before))
        indexes.append(index)


threads = [threading.Thread(target=phase, args=(i,)) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(before), after, sorted(indexes), barrier.parties, barrier.n_waiting, barrier.broken)
actions = []
with_action = threading.Barrier(1, action=lambda: actions.append("tripped"))
print(with_action.wait(), with_action.wait(), actions)
lonely = threading.Barrier(2)
try:
    lonely.wait(timeout=0.01)
except threading.BrokenBarrierError as error:
    print("broken", lonely.broken, repr(error))
try:
    lonely.wait()
except threading.BrokenBarrierError:
    print("still broken")
lonely.reset()
print(lonely.broken)
lonely.abort()
print(lonely.broken)
