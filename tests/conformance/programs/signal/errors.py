# What signal() does not take.
import signal

for number, handler in ((0, print), (100, print), (signal.SIGKILL, print), (signal.SIGUSR1, 'text')):
    try:
        signal.signal(number, handler)
    except (ValueError, OSError, TypeError) as e:
        print(type(e).__name__, e)
