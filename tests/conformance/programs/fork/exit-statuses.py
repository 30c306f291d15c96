# Every way a child can end, as waitpid tells it.
import os
import signal
import sys


def child(action):
    pid = os.fork()
    if pid == 0:
        action()
        os._exit(99)
    return os.waitpid(pid, 0)[1]


for action in (lambda: os._exit(0), lambda: os._exit(7), lambda: os._exit(256 + 5),
               lambda: os.kill(os.getpid(), signal.SIGKILL),
               lambda: os.kill(os.getpid(), signal.SIGTERM), os.abort):
    status = child(action)
    print(os.WIFEXITED(status), os.WEXITSTATUS(status), os.WIFSIGNALED(status),
          os.WTERMSIG(status), os.waitstatus_to_exitcode(status))
