import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

attempts = {}
lock = threading.Lock()

def flaky(name):
    with lock:
        attempts[name] = attempts.get(name, 0) + 1
        n = attempts[name]
    if n < len(name):
        raise ConnectionError(f"{name} attempt {n}")
    return name.upper()

results, errors = {}, []
with ThreadPoolExecutor(3) as pool:
    waiting = {pool.submit(flaky, name): name for name in ("a", "bb", "ccc")}
    while waiting:
        again = {}
        for f in as_completed(waiting):
            name = waiting[f]
            try:
                results[name] = f.result()
            except ConnectionError as e:
                errors.append(str(e))
                again[pool.submit(flaky, name)] = name
        waiting = again
print(sorted(results.items()), sorted(errors), sorted(attempts.items()))
