# Several requests over one connection.
import http.client
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    connections = set()

    def do_GET(self):
        self.connections.add(self.client_address)
        body = self.path.encode()
        self.send_response(200)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        data = self.rfile.read(int(self.headers['Content-Length']))
        self.send_response_only(200, 'Fine')
        self.send_header('Transfer-Encoding', 'chunked')
        self.end_headers()
        for part in (data, b'!' * 3):
            self.wfile.write(b'%x\r\n%s\r\n' % (len(part), part))
        self.wfile.write(b'0\r\n\r\n')

    def log_message(self, *args):
        pass


with ThreadingHTTPServer(('127.0.0.1', 0), Handler) as server:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    c = http.client.HTTPConnection('127.0.0.1', server.server_port)
    for path in ('/a', '/b', '/c'):
        c.request('GET', path)
        r = c.getresponse()
        print(r.status, r.reason, r.read())
    print(len(Handler.connections))
    c.request('POST', '/', body='text', headers={'X-A': '1'})
    r = c.getresponse()
    print(r.reason, r.chunked, r.read())
    c.request('GET', '/x')
    try:
        c.request('GET', '/y')
    except http.client.CannotSendRequest as e:
        print(type(e).__name__, e)
    print(c.getresponse().read())
    c.close()
    server.shutdown()
