import errno
import socket

with socket.socket() as s:
    s.bind(('127.0.0.1', 0))
    nobody = s.getsockname()
for attempt in (lambda: socket.create_connection(nobody),
                lambda: socket.socket().connect(nobody)):
    try:
        attempt()
    except ConnectionRefusedError as e:
        print(repr(e), e.errno == errno.ECONNREFUSED)
with socket.socket() as s:
    print(s.connect_ex(nobody) == errno.ECONNREFUSED)
