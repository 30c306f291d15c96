# The thread that forks is the child's main thread.
import os
import threading
import warnings

warnings.simplefilter('ignore')


def work():
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.write(w, b'main: %r' % (threading.current_thread() is threading.main_thread()))
        os._exit(0)
    os.waitpid(pid, 0)
    print(os.read(r, 100))


t = threading.Thread(target=work)
t.start()
t.join()
