# A thread for each connection; the answers are put in order at the end.
import socket
import threading

answers = []


def handle(connection):
    with connection:
        number = int(connection.recv(10))
        connection.sendall(b'%d' % (number * number))


def accept(listener, count):
    for _ in range(count):
        connection, _ = listener.accept()
        threading.Thread(target=handle, args=(connection,)).start()


def ask(address, number):
    with socket.socket() as s:
        s.connect(address)
        s.sendall(b'%d' % number)
        answers.append((number, int(s.recv(10))))


with socket.create_server(('127.0.0.1', 0)) as listener:
    server = threading.Thread(target=accept, args=(listener, 8))
    server.start()
    clients = [threading.Thread(target=ask, args=(listener.getsockname(), n)) for n in range(8)]
    for c in clients:
        c.start()
    for c in clients:
        c.join()
    server.join()
print(sorted(answers))
