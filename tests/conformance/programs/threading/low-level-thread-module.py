import _thread
import threading

done = _thread.allocate_lock()
done.acquire()
out = []

def work(a, b=0):
    out.append((a, b, _thread.get_ident() != threading.main_thread().ident))
    done.release()

ident = _thread.start_new_thread(work, (1,), {"b": 2})
done.acquire()
print(out, isinstance(ident, int), _thread.LockType is type(done))
for wrong in (lambda: _thread.start_new_thread(5, ()), lambda: _thread.start_new_thread(work, 5), lambda: _thread.start_new_thread(work, (), 5), lambda: _thread.start_new_thread(work)):
    try:
        wrong()
    except TypeError as e:
        print(e)
print(_thread.error is RuntimeError, _thread.TIMEOUT_MAX == threading.TIMEOUT_MAX)

def leaves():
    out.append("leaving")
    done.release()
    _thread.exit()

_thread.start_new_thread(leaves, ())
print(done.acquire(timeout=10), out[-1], _thread.stack_size())
