import os
import signal

print(signal.SIGINT, repr(signal.SIGTERM), signal.Signals(2).name, signal.strsignal(signal.SIGSEGV), signal.getsignal(signal.SIGUSR1))
got = []

def handler(number, frame):
    got.append((signal.Signals(number).name, frame.f_code.co_name))

print(signal.signal(signal.SIGUSR1, handler))
os.kill(os.getpid(), signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
print(got)
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
signal.raise_signal(signal.SIGUSR1)
print(len(got), signal.getsignal(signal.SIGINT) is signal.default_int_handler)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
for wrong in (lambda: signal.signal(999, handler), lambda: signal.signal(signal.SIGKILL, handler), lambda: signal.signal(signal.SIGUSR1, 5)):
    try:
        wrong()
    except (ValueError, OSError, TypeError) as e:
        print(type(e).__name__, e)
