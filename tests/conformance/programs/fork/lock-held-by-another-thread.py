# The classic danger: a lock that another thread held stays locked in the child for ever.
import os
import threading
import warnings

warnings.simplefilter('ignore')
lock = threading.Lock()
taken, done = threading.Event(), threading.Event()


def holder():
    with lock:
        taken.set()
        done.wait()


t = threading.Thread(target=holder)
t.start()
taken.wait()
pid = os.fork()
if pid == 0:
    os._exit(1 if lock.acquire(timeout=0.1) else 42)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
done.set()
t.join()
print(lock.acquire(timeout=1))
