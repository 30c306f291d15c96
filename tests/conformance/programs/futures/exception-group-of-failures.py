from concurrent.futures import ThreadPoolExecutor

def check(value):
    if not isinstance(value, int):
        raise TypeError(f"{value!r} is no int")
    if value < 0:
        raise ValueError(f"{value} is negative")
    return value

def run_all(values):
    with ThreadPoolExecutor(4) as pool:
        futures = [pool.submit(check, v) for v in values]
    errors = [e for f in futures if (e := f.exception())]
    if errors:
        raise ExceptionGroup("some checks failed", errors)
    return [f.result() for f in futures]

print(run_all([1, 2]))
try:
    run_all([1, "a", -2, None])
except* TypeError as group:
    print([str(e) for e in group.exceptions])
except* ValueError as group:
    print([str(e) for e in group.exceptions])
