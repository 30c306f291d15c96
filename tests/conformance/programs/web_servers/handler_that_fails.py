import contextlib
import io
import socket
import socketserver
import threading


class Handler(socketserver.BaseRequestHandler):
    def setup(self):
        print('setup')

    def handle(self):
        if self.request.recv(10) == b'fail':
            raise RuntimeError('as asked')
        self.request.sendall(b'fine')

    def finish(self):
        print('finish')


class Server(socketserver.TCPServer):
    def handle_error(self, request, client_address):
        import sys
        print('error', type(sys.exception()).__name__, sys.exception())

    def verify_request(self, request, client_address):
        print('verify')
        return True


def ask(data):
    with socket.create_connection(server.server_address) as s:
        s.sendall(data)
        return s.recv(10)


with Server(('127.0.0.1', 0), Handler) as server:
    t = threading.Thread(target=server.serve_forever, kwargs={'poll_interval': 0.01})
    t.start()
    print(ask(b'fail'))
    print(ask(b'ok'))
    server.shutdown()
    t.join()
