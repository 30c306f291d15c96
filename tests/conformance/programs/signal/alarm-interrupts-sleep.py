# A signal interrupts sleep(); the handler runs, then the sleep goes on (PEP 475).
import signal
import time

signal.signal(signal.SIGALRM, lambda *args: print('alarm'))
start = time.monotonic()
signal.setitimer(signal.ITIMER_REAL, 0.1)
time.sleep(0.3)
print(0.29 < time.monotonic() - start < 0.6)
