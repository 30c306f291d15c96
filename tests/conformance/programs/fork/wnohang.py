# WNOHANG does not wait: pid 0 while the child runs.
import os

r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.read(r, 1)
    os._exit(3)
print(os.waitpid(pid, os.WNOHANG) == (0, 0))
os.write(w, b'x')
print(os.waitpid(pid, 0) == (pid, 3 << 8))
try:
    os.waitpid(pid, os.WNOHANG)
except ChildProcessError as e:
    print(e)
