import functools, time
def retry(times, exceptions=(Exception,), delay=0.001):
    def deco(f):
        @functools.wraps(f)
        def inner(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return f(*args, **kwargs)
                except exceptions as e:
                    print(f"attempt {attempt} failed: {e}")
                    time.sleep(delay * 2 ** attempt)
            raise RuntimeError("gave up")
        return inner
    return deco
calls = iter([ValueError("one"), ValueError("two"), "fine"])
@retry(3, (ValueError,))
def flaky():
    r = next(calls)
    if isinstance(r, Exception):
        raise r
    return r
print(flaky())
