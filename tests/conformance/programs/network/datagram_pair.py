import socket

a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
a.send(b'one')
a.send(b'second')
print(b.recv(2), b.recv(100))
b.setblocking(False)
try:
    b.recv(1)
except BlockingIOError:
    print('empty')
s = socket.socket(type=socket.SOCK_DGRAM)
r = socket.socket(type=socket.SOCK_DGRAM)
r.bind(('127.0.0.1', 0))
s.connect(r.getsockname())
s.send(b'connected')
data, sender = r.recvfrom(100)
print(data, sender == s.getsockname(), s.getpeername() == r.getsockname())
r.close()
s.send(b'nobody')
try:
    s.recv(1)
except ConnectionRefusedError as e:
    print(e)
