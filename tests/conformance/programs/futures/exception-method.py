from concurrent.futures import ThreadPoolExecutor, CancelledError, Future

class Custom(Exception):
    pass

def fail(kind, *args):
    raise kind(*args)

with ThreadPoolExecutor() as pool:
    futures = [pool.submit(fail, Custom, 1, 2), pool.submit(fail, KeyError, "k"), pool.submit(len, "abc"), pool.submit(fail, SystemExit, 3)]
for f in futures:
    print(repr(f.exception()), f.done(), f.cancelled(), f.running())
for f in futures:
    try:
        print(f.result())
    except BaseException as e:
        print(type(e).__name__, e.args)
f = Future()
f.cancel()
try:
    f.exception()
except CancelledError as e:
    print("cancelled", repr(e))
print(issubclass(CancelledError, Exception), CancelledError.__module__)
