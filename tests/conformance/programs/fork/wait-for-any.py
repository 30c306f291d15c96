# os.wait() returns whichever child ends first.
import os
import time

pids = {}
for i, pause in enumerate((0.3, 0.1, 0.2)):
    pid = os.fork()
    if pid == 0:
        time.sleep(pause)
        os._exit(i)
    pids[pid] = i
print([os.waitstatus_to_exitcode(os.wait()[1]) for _ in pids])
try:
    os.wait()
except ChildProcessError as e:
    print(e.errno, e.strerror)
