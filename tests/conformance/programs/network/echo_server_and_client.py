# A server thread answers one client line by line.
import socket
import threading


def serve(listener):
    connection, address = listener.accept()
    print('connected from', address[0])
    with connection:
        while data := connection.recv(1024):
            connection.sendall(data.upper())
    print('server done')


listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listener.bind(('127.0.0.1', 0))
listener.listen()
thread = threading.Thread(target=serve, args=(listener,))
thread.start()
with socket.create_connection(listener.getsockname()) as client:
    for word in (b'hello', b'world'):
        client.sendall(word)
        reply = b''
        while len(reply) < len(word):
            reply += client.recv(1024)
        if word == b'hello':
            first = reply
    print(first, reply)
thread.join()
listener.close()
