# A pipe ends when nobody has its writing end open any more: both processes have to close it.
import os

r, w = os.pipe()
pids = []
for i in range(3):
    pid = os.fork()
    if pid == 0:
        os.close(r)
        os.write(w, b'%d' % i)
        os._exit(0)
    pids.append(pid)
os.close(w)
data = b''
while part := os.read(r, 10):
    data += part
print(sorted(data.decode()))
for pid in pids:
    os.waitpid(pid, 0)
