import os

pid = os.fork()
if pid == 0:
    print("child speaking")
    os._exit(7) if False else None
    raise SystemExit(7)
else:
    done, status = os.waitpid(pid, 0)
    print("child ended:", done == pid, os.WEXITSTATUS(status))
