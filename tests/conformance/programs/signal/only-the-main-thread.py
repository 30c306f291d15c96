# Handlers can be set in the main thread only, and run there.
import os
import signal
import threading


def handler(signum, frame):
    print('in', threading.current_thread().name)


def work():
    try:
        signal.signal(signal.SIGUSR1, handler)
    except ValueError as e:
        print(e)
    os.kill(os.getpid(), signal.SIGUSR2)


signal.signal(signal.SIGUSR2, handler)
t = threading.Thread(target=work)
t.start()
t.join()
