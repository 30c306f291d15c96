import sys
import threading

ready = threading.Barrier(2)
out = {}

def worker(name, error):
    try:
        raise error
    except Exception:
        ready.wait()
        out[name] = repr(sys.exception())
        ready.wait()
    out[name + " after"] = sys.exception()

a = threading.Thread(target=worker, args=("a", KeyError("a")))
b = threading.Thread(target=worker, args=("b", ValueError("b")))
try:
    1 / 0
except ZeroDivisionError:
    a.start(), b.start()
    a.join(), b.join()
    print(repr(sys.exception()))
print(sorted(out.items()))
