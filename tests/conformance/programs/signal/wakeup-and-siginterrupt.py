import os
import signal

r, w = os.pipe()
os.set_blocking(w, False)
os.set_blocking(r, False)
old = signal.set_wakeup_fd(w)
got = []
signal.signal(signal.SIGUSR1, lambda n, f: got.append(signal.Signals(n).name))
os.kill(os.getpid(), signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
print(got, os.read(r, 10) == bytes([signal.SIGUSR1]) * 2, old, signal.set_wakeup_fd(-1) == w)
print(signal.siginterrupt(signal.SIGUSR1, False), signal.getsignal(signal.SIGUSR1).__name__, signal.getsignal(signal.SIGTERM), signal.default_int_handler.__name__)
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN).__name__, signal.raise_signal(signal.SIGUSR1), signal.getsignal(signal.SIGUSR1), len(got))
print(signal.strsignal(signal.SIGINT), signal.strsignal(signal.SIGKILL), signal.SIGINT, repr(signal.SIGINT), signal.Signals(15), signal.SIG_BLOCK, repr(signal.SIG_DFL), signal.SIGINT in signal.valid_signals(), signal.NSIG)
for wrong in (lambda: signal.signal(signal.SIGKILL, signal.SIG_DFL), lambda: signal.signal(999, signal.SIG_DFL), lambda: signal.signal(signal.SIGUSR1, 5), lambda: signal.signal(0, signal.SIG_IGN), lambda: signal.set_wakeup_fd(999), lambda: signal.raise_signal(999), lambda: signal.getsignal(-1), lambda: signal.strsignal(999), lambda: signal.alarm('x'), lambda: signal.setitimer(9, 1), lambda: signal.pthread_sigmask(9, []), lambda: signal.pthread_sigmask(signal.SIG_BLOCK, [999]), lambda: os.kill(os.getpid(), 'x'), lambda: signal.Signals(0), lambda: signal.default_int_handler()):
    try:
        print(wrong())
    except (OSError, ValueError, TypeError, KeyboardInterrupt) as error:
        print(type(error).__name__, error)
