# kill(): signal 0 only asks; unknown processes and signals are errors.
import os

pid = os.fork()
if pid == 0:
    os._exit(0)
os.kill(pid, 0)
os.waitpid(pid, 0)
for target, sig in ((pid, 0), (os.getpid(), 1000)):
    try:
        os.kill(target, sig)
    except OSError as e:
        print(type(e).__name__, e)
