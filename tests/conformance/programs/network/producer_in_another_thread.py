# recv() lets other threads run: they compute while it waits.
import socket
import threading

a, b = socket.socketpair()
log = []


def work():
    log.append(sum(range(100_000)))
    b.sendall(b'done')


threading.Thread(target=work).start()
print(a.recv(10), log)
lines = []


def reader():
    with a.makefile('r') as f:
        for line in f:
            lines.append(line.strip())


t = threading.Thread(target=reader)
t.start()
for word in ('red', 'green', 'blue'):
    b.sendall(word.encode() + b'\n')
b.close()
t.join()
print(lines)
