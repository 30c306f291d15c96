import socket

a, b = socket.socketpair()
buffer = bytearray(10)
a.send(b'hello world')
print(b.recv_into(buffer, 5), buffer)
print(b.recv_into(buffer), bytes(buffer))
a.send(b'peek')
print(b.recv(10, socket.MSG_PEEK), b.recv(2), b.recv(10))
a.sendmsg([b'one', b'-', b'two'])
print(b.recvmsg(100)[:2])
a.send(b'abcdef')
print(b.recv(6, socket.MSG_WAITALL))
try:
    b.recv(1, socket.MSG_DONTWAIT)
except BlockingIOError:
    print('nothing there')
try:
    b.recv_into(b'bytes')
except (TypeError, BufferError) as e:
    print(type(e).__name__)
print(b.recvfrom.__name__, a.recv(0))
a.close()
b.close()
