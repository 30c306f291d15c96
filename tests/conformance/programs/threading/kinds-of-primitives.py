import threading

print(type(threading.RLock()).__name__ in ("RLock", "_RLock"), type(threading.Event()).__name__, type(threading.Condition()).__name__, type(threading.Semaphore()).__name__, type(threading.BoundedSemaphore()).__name__, type(threading.Barrier(1)).__name__)
print(type(threading.current_thread()).__name__, issubclass(threading.Timer, threading.Thread), threading.ThreadError is RuntimeError, issubclass(threading.BrokenBarrierError, RuntimeError))
lock = threading.Lock()
condition = threading.Condition(lock)
with condition:
    print(lock.locked())
shared = threading.Condition(lock)
with shared:
    print(condition.acquire(blocking=False))
print(threading.TIMEOUT_MAX > 1000, threading.get_native_id() > 0)
e = threading.Event()
print(repr(e).endswith(": unset>"), e.set(), repr(e).endswith(": set>"))
print(repr(lock).startswith("<unlocked _thread.lock object at 0x"))
with lock:
    print(repr(lock).startswith("<locked _thread.lock object at 0x"))
