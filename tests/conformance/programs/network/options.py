import socket

s = socket.socket()
for level, name in ((socket.SOL_SOCKET, 'SO_REUSEADDR'), (socket.SOL_SOCKET, 'SO_KEEPALIVE'),
                    (socket.SOL_SOCKET, 'SO_BROADCAST'), (socket.IPPROTO_TCP, 'TCP_NODELAY')):
    option = getattr(socket, name)
    before = s.getsockopt(level, option)
    s.setsockopt(level, option, 1)
    print(name, before, s.getsockopt(level, option))
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE) == socket.SOCK_STREAM, s.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, (1).to_bytes(4, 'little') + (5).to_bytes(4, 'little'))
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8))
s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 10000)
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF))
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
s.listen()
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
s.close()
