# The connection stays open until the last file object is closed.
import socket

a, b = socket.socketpair()
f = a.makefile('wb')
a.close()
print(a._closed, a.fileno() >= 0)
f.write(b'still')
f.flush()
print(b.recv(10))
f.close()
print(a.fileno(), b.recv(10))
b.close()
