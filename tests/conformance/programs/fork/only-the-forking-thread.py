# Only the thread that forks is in the child.
import os
import threading
import time
import warnings

warnings.simplefilter('ignore')
stop = threading.Event()
t = threading.Thread(target=stop.wait, name='waiter')
t.start()
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.write(w, repr([threading.active_count(), t.is_alive(), threading.current_thread().name]).encode())
    os._exit(0)
os.waitpid(pid, 0)
print('child ', os.read(r, 100).decode())
print('parent', [threading.active_count(), t.is_alive()])
stop.set()
t.join()
