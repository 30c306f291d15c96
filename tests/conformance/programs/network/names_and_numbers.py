# Addresses as text, bytes and numbers.
import socket

print(socket.inet_aton('127.0.0.1'), socket.inet_aton('10.1'), socket.inet_ntoa(b'\x01\x02\x03\x04'))
print(socket.inet_pton(socket.AF_INET, '1.2.3.4'), socket.inet_ntop(socket.AF_INET6, bytes(15) + b'\x01'))
print(socket.inet_pton(socket.AF_INET6, '::ffff:1.2.3.4'))
print(socket.inet_ntop(socket.AF_INET6, socket.inet_pton(socket.AF_INET6, '2001:db8:0:0:1:0:0:1')))
for f in (lambda: socket.inet_aton('300.1.1.1'), lambda: socket.inet_ntoa(b'123'),
          lambda: socket.inet_pton(socket.AF_INET, '1.2.3'),
          lambda: socket.inet_pton(socket.AF_INET6, '1::2::3'),
          lambda: socket.inet_ntop(socket.AF_INET, b'12345'),
          lambda: socket.htons(70000), lambda: socket.htonl(-1), lambda: socket.ntohs('1')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(hex(socket.htons(0x1234)), hex(socket.htonl(0x12345678)), socket.ntohs(socket.htons(80)))
print(socket.getservbyname('http'), socket.getservbyname('domain', 'udp'), socket.getservbyport(443))
print(socket.gethostbyname('127.0.0.1'), socket.gethostbyname('localhost'))
for f in (lambda: socket.getservbyname('nothing'), lambda: socket.getservbyport(60123), lambda: socket.getservbyport(-1)):
    try:
        f()
    except (OSError, OverflowError) as e:
        print(type(e).__name__, e)
