import os
import socket

with socket.socket() as s:
    print(s.fileno() >= 0)
print(s.fileno())
s.close()
a, b = socket.socketpair()
fd = a.detach()
print(a.fileno(), fd >= 0)
again = socket.socket(fileno=fd)
print(again.family.name, again.type.name)
again.send(b'x')
print(b.recv(1))
twin = b.dup()
b.close()
again.send(b'y')
print(twin.recv(1), twin.get_inheritable())
os.write(again.fileno(), b'via os')
print(os.read(twin.fileno(), 100))
again.close()
twin.close()
try:
    os.read(fd, 1)
except OSError as e:
    print(e)
