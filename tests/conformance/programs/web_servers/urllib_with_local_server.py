# Redirections, headers, posts and errors.
import threading
import urllib.error
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == '/start':
            self.send_response(302)
            self.send_header('Location', '/end?x=1')
            self.end_headers()
        elif self.path == '/loop':
            self.send_response(301)
            self.send_header('Location', '/loop')
            self.end_headers()
        elif self.path.startswith('/end'):
            self.reply(200, self.path + ' ' + self.headers['User-Agent'])
        else:
            self.reply(500, 'broken')

    def do_POST(self):
        body = self.rfile.read(int(self.headers['Content-Length'])).decode()
        self.reply(200, str(urllib.parse.parse_qs(body)) + self.headers['Content-Type'])

    def reply(self, code, text):
        self.send_response(code)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = 'http://127.0.0.1:%d' % server.server_port
request = urllib.request.Request(base + '/start', headers={'User-Agent': 'test'})
with urllib.request.urlopen(request) as r:
    print(r.status, r.url[len(base):], r.read())
data = urllib.parse.urlencode({'a': 1, 'b': 'x y'}).encode()
print(urllib.request.urlopen(base, data).read().decode())
try:
    urllib.request.urlopen(base + '/other')
except urllib.error.HTTPError as e:
    print(e, e.code, e.read(), e.headers['Server'] is not None)
try:
    urllib.request.urlopen(base + '/loop')
except urllib.error.HTTPError as e:
    print(e.code, str(e).splitlines()[0])
try:
    urllib.request.urlopen(base, 'text')
except TypeError as e:
    print(e)
server.shutdown()
server.server_close()
try:
    urllib.request.urlopen(base)
except urllib.error.URLError as e:
    print(e)
opener = urllib.request.build_opener()
opener.addheaders = [('X', 'y')]
print(type(opener).__name__, opener.addheaders)
