# A traceback ends the child with 1; the parent goes on.
import os

pid = os.fork()
if pid == 0:
    [][0]
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
