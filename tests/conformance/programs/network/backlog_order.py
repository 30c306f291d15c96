# Connections that wait are accepted in the order in which they came.
import socket

listener = socket.create_server(('127.0.0.1', 0), backlog=5)
clients = []
for n in range(4):
    c = socket.create_connection(listener.getsockname())
    c.sendall(b'%d' % n)
    clients.append(c)
for c in clients:
    connection, address = listener.accept()
    print(connection.recv(10), address == c.getsockname())
    connection.close()
    c.close()
listener.close()
