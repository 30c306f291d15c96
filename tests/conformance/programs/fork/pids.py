# Who is whose parent.
import os

me = os.getpid()
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.write(w, b'%d %d' % (os.getpid(), os.getppid()))
    os._exit(0)
os.waitpid(pid, 0)
child, its_parent = map(int, os.read(r, 100).split())
print(child == pid, its_parent == me, child != me)
