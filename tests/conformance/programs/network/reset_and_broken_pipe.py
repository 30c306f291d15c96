# What the other side sees of a connection that is thrown away.
import socket
import time


def pair():
    with socket.create_server(('127.0.0.1', 0)) as listener:
        client = socket.create_connection(listener.getsockname())
        return client, listener.accept()[0]


a, b = pair()
a.send(b'unread')
b.close()
try:
    a.recv(10)
except ConnectionResetError as e:
    print(e)
a, b = pair()
b.close()
print(a.recv(10))
a.send(b'goes nowhere')
time.sleep(0.05)
try:
    a.send(b'x')
except BrokenPipeError as e:
    print(e)
a, b = pair()
b.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, (1).to_bytes(4, 'little') + bytes(4))
b.close()
time.sleep(0.05)
try:
    a.send(b'x')
except ConnectionError as e:
    print(type(e).__name__)
u, v = socket.socketpair()
v.close()
try:
    u.send(b'x')
except BrokenPipeError as e:
    print(e)
