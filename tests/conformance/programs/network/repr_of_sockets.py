import re
import socket


def shown(s):
    return re.sub(r"fd=\d+", 'fd=N', re.sub(r"', \d{4,5}\)", "', PORT)", repr(s)))


s = socket.socket()
print(shown(s))
s.bind(('127.0.0.1', 0))
print(shown(s))
s.listen()
c = socket.create_connection(s.getsockname())
print(shown(c))
c.close()
print(repr(c))
print(shown(s.accept()[0]))
u = socket.socket(type=socket.SOCK_DGRAM)
print(shown(u))
print(shown(socket.socketpair()[0]))
s.close()
