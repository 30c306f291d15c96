# Connections by a name in the abstract name space.
import socket
import threading

name = '\0conformance test'
listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
listener.bind(name)
listener.listen()
print(listener.getsockname())


def serve():
    connection, address = listener.accept()
    print(repr(address))
    connection.sendall(connection.recv(10) * 2)
    connection.close()


thread = threading.Thread(target=serve)
thread.start()
client = socket.socket(socket.AF_UNIX)
client.connect(name)
client.send(b'ab')
print(client.recv(10), client.getpeername() == listener.getsockname())
thread.join()
client.close()
listener.close()
try:
    socket.socket(socket.AF_UNIX).connect(name)
except ConnectionRefusedError as e:
    print(e)
try:
    socket.socket(socket.AF_UNIX).connect('/nowhere/socket')
except FileNotFoundError as e:
    print(e)
