import socket

first = socket.create_server(('127.0.0.1', 0))
address = first.getsockname()
try:
    socket.create_server(address)
except OSError as e:
    print(e.errno, str(e).startswith('[Errno 98] Address already in use (while attempting to bind on address'))
second = socket.socket()
second.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
try:
    second.bind(address)
except OSError as e:
    print(e)
first.close()
second.bind(address)
print('bound')
a = socket.socket(type=socket.SOCK_DGRAM)
b = socket.socket(type=socket.SOCK_DGRAM)
for s in (a, b):
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
a.bind(('127.0.0.1', 0))
b.bind(a.getsockname())
print(a.getsockname() == b.getsockname())
