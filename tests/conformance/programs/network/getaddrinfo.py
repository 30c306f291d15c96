import socket

for row in socket.getaddrinfo('127.0.0.1', 80, type=socket.SOCK_STREAM):
    print(row)
print(socket.getaddrinfo('127.0.0.1', 'http', socket.AF_INET, socket.SOCK_STREAM))
print(socket.getaddrinfo('::1', 443, 0, socket.SOCK_DGRAM))
print(len(socket.getaddrinfo('127.0.0.1', None)))
print(socket.getaddrinfo(None, 80, socket.AF_INET, socket.SOCK_STREAM, 0, socket.AI_PASSIVE))
for arguments in (('nosuch.invalid', 80), ('127.0.0.1', 'nosuchservice'), (None, None),
                  ('localhost', 80, socket.AF_INET, 99)):
    try:
        socket.getaddrinfo(*arguments)
    except socket.gaierror as e:
        print(e)
print(socket.getnameinfo(('127.0.0.1', 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
