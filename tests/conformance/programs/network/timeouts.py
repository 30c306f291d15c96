# A timeout is an exception; None waits for ever, 0 not at all.
import socket
import time

a, b = socket.socketpair()
print(a.gettimeout(), a.getblocking())
a.settimeout(0.05)
start = time.monotonic()
try:
    a.recv(1)
except socket.timeout as e:
    print(repr(e), isinstance(e, OSError), time.monotonic() - start >= 0.05)
a.setblocking(False)
print(a.gettimeout(), a.getblocking())
try:
    a.recv(1)
except BlockingIOError as e:
    print(e)
b.send(b'x')
print(a.recv(1))
for bad in (-1, 'x'):
    try:
        a.settimeout(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
listener = socket.create_server(('127.0.0.1', 0))
listener.settimeout(0.01)
try:
    listener.accept()
except TimeoutError as e:
    print('accept', e)
socket.setdefaulttimeout(2.5)
print(socket.getdefaulttimeout(), socket.socket().gettimeout())
socket.setdefaulttimeout(None)
for s in (a, b, listener):
    s.close()
