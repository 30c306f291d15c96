import signal
import time

class TooSlow(Exception):
    pass

def on_alarm(number, frame):
    raise TooSlow

signal.signal(signal.SIGALRM, on_alarm)

def limited(function, seconds):
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return function()
    except TooSlow:
        return "too slow"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)

print(limited(lambda: 42, 5))
print(limited(lambda: time.sleep(10), 0.02))

def spin():
    while True:
        pass

print(limited(spin, 0.02))
print(signal.alarm(100), signal.alarm(0) > 0)
