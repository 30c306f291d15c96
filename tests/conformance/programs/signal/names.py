# Signals are members of an enum.
import signal

for s in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL, signal.SIGCHLD, signal.SIGALRM):
    print(repr(s), int(s), signal.strsignal(s))
print(signal.SIG_DFL, repr(signal.SIG_IGN), signal.Signals(15).name)
print(signal.SIGINT in signal.valid_signals())
