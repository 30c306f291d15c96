import threading


def attempt(label, f):
    try:
        print(label, f())
    except (RuntimeError, ValueError, TypeError) as error:
        print(label, type(error).__name__, error)


t = threading.Thread(target=lambda: None)
attempt("join before start", t.join)
t.start()
t.join()
attempt("start twice", t.start)
attempt("join again", t.join)
attempt("join self", lambda: threading.current_thread().join())
lock = threading.Lock()
attempt("release", lock.release)
attempt("rlock", threading.RLock().release)
attempt("wait", threading.Condition().wait)
attempt("notify", threading.Condition().notify)
attempt("semaphore", lambda: threading.Semaphore(-1))
attempt("bounded", lambda: threading.BoundedSemaphore(1).release())
attempt("timeout", lambda: lock.acquire(False, 1))
attempt("negative", lambda: lock.acquire(True, -5))


def set_daemon():
    threading.current_thread().daemon = True


attempt("daemon", set_daemon)


class NoInit(threading.Thread):
    def __init__(self):
        pass


attempt("no init", lambda: NoInit().start())
