import socket

print(repr(socket.AF_INET), repr(socket.SOCK_STREAM), socket.AF_INET == 2, str(socket.SOCK_DGRAM))
s = socket.socket()
print(repr(s.family), repr(s.type), s.proto)
s.close()
print(socket.AddressFamily(2) is socket.AF_INET, repr(socket.MSG_PEEK), repr(socket.AI_PASSIVE))
print(socket.SHUT_RD, socket.SHUT_WR, socket.SHUT_RDWR, socket.SOL_SOCKET, socket.SO_REUSEADDR, socket.IPPROTO_TCP, socket.TCP_NODELAY)
print(socket.error is OSError, socket.timeout is TimeoutError, issubclass(socket.gaierror, OSError), socket.gaierror.__module__)
