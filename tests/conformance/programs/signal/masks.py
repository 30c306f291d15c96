# Blocked signals wait until they are unblocked.
import os
import signal

signal.signal(signal.SIGUSR1, lambda *args: print('handled'))
print(signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1}))
os.kill(os.getpid(), signal.SIGUSR1)
print('pending', signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1}))
print(signal.sigpending())
