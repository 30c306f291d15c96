# sys.exit() in a child ends the child only, with its exit functions and what is after try.
import atexit
import os
import sys

atexit.register(lambda: print('exit function in', 'parent' if os.getpid() == parent else 'child', flush=True))
parent = os.getpid()
pid = os.fork()
if pid == 0:
    try:
        sys.exit(4)
    finally:
        print('finally in child', flush=True)
print('status', os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
