# shutdown(SHUT_WR) is the end of the file for the other side, which may still answer.
import socket
import threading

a, b = socket.socketpair()


def count():
    total = 0
    while data := b.recv(4096):
        total += len(data)
    b.sendall(b'%d bytes' % total)
    b.close()


thread = threading.Thread(target=count)
thread.start()
for _ in range(10):
    a.sendall(b'x' * 1000)
a.shutdown(socket.SHUT_WR)
try:
    a.send(b'more')
except BrokenPipeError as e:
    print(e)
print(a.recv(100), a.recv(100))
thread.join()
a.close()
