# A program that cleans up when it is told to end.
import os
import signal
import sys
import time

r, w = os.pipe()
pid = os.fork()
if pid == 0:
    def stop(signum, frame):
        sys.exit(12)
    signal.signal(signal.SIGTERM, stop)
    os.write(w, b'ready')
    while True:
        time.sleep(1)
os.read(r, 5)
os.kill(pid, signal.SIGTERM)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
