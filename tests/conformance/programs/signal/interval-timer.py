# An interval timer fires again and again.
import signal

count = 0


def handler(signum, frame):
    global count
    count += 1


signal.signal(signal.SIGALRM, handler)
print(signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05))
while count < 3:
    signal.pause()
left, every = signal.setitimer(signal.ITIMER_REAL, 0)
print(count, 0 < left <= 0.05, every)
