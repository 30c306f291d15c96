import socket
import threading
from concurrent.futures import ThreadPoolExecutor

listener = socket.create_server(('127.0.0.1', 0))


def serve():
    while True:
        connection, _ = listener.accept()
        with connection:
            text = connection.recv(100).decode()
            if text == 'quit':
                return
            connection.sendall(f'{text}: {len(text)}'.encode())


def ask(text):
    with socket.create_connection(listener.getsockname()) as s:
        s.sendall(text.encode())
        return s.recv(100).decode()


server = threading.Thread(target=serve)
server.start()
with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(ask, ['one', 'three', 'thirteen', 'x'])))
ask('quit')
server.join()
