# What the server makes of requests that are not good.
import socket
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer


class Handler(BaseHTTPRequestHandler):
    server_version = 'Test'
    sys_version = ''

    def do_GET(self):
        self.send_response(200, 'Good')
        self.end_headers()
        self.wfile.write(self.requestline.encode())

    def date_time_string(self, timestamp=None):
        return 'now'

    def log_message(self, *args):
        pass


def ask(request):
    with socket.create_connection(server.server_address) as s:
        s.sendall(request)
        s.shutdown(socket.SHUT_WR)
        with s.makefile('rb') as f:
            return f.read()


server = HTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(ask(b'GET /x HTTP/1.0\r\n\r\n'))
print(ask(b'GET /x\r\n'))
for request in (b'GET\r\n\r\n', b'GET / HTTP/9\r\n\r\n', b'GET / HTTP/2.0\r\n\r\n', b'PUT / HTTP/1.0\r\n\r\n',
                b'GET / x HTTP/1.0\r\n\r\n', b'\r\n', b'GET / HTTP/1.0\r\n' + b'a: b\r\n' * 101 + b'\r\n'):
    print(ask(request).split(b'\r\n')[0])
server.shutdown()
server.server_close()
