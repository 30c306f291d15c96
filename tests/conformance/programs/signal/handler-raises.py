# What a handler raises comes out of what the main thread was doing.
import signal
import time


class Timeout(Exception):
    pass


def handler(signum, frame):
    raise Timeout('too slow')


signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.1)
try:
    while True:
        pass
except Timeout as e:
    print('loop', e)
signal.setitimer(signal.ITIMER_REAL, 0.1)
try:
    time.sleep(60)
except Timeout as e:
    print('sleep', e)
