import threading

a, b = threading.Lock(), threading.Lock()
both_hold_one = threading.Barrier(2)
results = {}


def grab(name, first, second, timeout):
    with first:
        both_hold_one.wait()
        got = second.acquire(timeout=timeout)
        results[name] = got
        if got:
            second.release()


one = threading.Thread(target=grab, args=("one", a, b, 0.05))
two = threading.Thread(target=grab, args=("two", b, a, 5))
one.start()
two.start()
one.join()
two.join()
print(sorted(results.items()))
print(a.locked(), b.locked())
print("no deadlock left")
