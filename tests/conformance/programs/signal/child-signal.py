# SIGCHLD tells a parent that a child has ended.
import os
import signal

signal.signal(signal.SIGCHLD, lambda *args: ended.append(os.waitpid(-1, 0)[1] >> 8))
ended = []
pid = os.fork()
if pid == 0:
    os._exit(6)
while not ended:
    signal.pause()
print(ended)
