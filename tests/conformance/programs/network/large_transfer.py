# sendall() waits until the reader has made room.
import socket
import threading

data = bytes(range(256)) * 40000
a, b = socket.socketpair()
got = []


def read():
    while part := b.recv(100_000):
        got.append(part)


thread = threading.Thread(target=read)
thread.start()
a.sendall(data)
a.close()
thread.join()
print(b''.join(got) == data, sum(map(len, got)))
a, b = socket.socketpair()
a.setblocking(False)
try:
    while True:
        a.send(b'x' * 65536)
except BlockingIOError as e:
    print(e.errno == 11)
a.settimeout(0.02)
try:
    a.sendall(b'y' * 100_000)
except TimeoutError as e:
    print(e)
