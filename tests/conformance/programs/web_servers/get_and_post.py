import threading, urllib.request, urllib.error, json, sys
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
class H(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == '/missing':
            self.send_error(404); return
        body = json.dumps({'path': self.path}).encode()
        self.send_response(200)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def do_POST(self):
        n = int(self.headers['Content-Length']); data = self.rfile.read(n)
        self.send_response(201); self.end_headers(); self.wfile.write(data.upper())
    def log_message(self, f, *a): print('LOG', f % a)
for S in (HTTPServer, ThreadingHTTPServer):
    srv = S(('127.0.0.1', 0), H)
    t = threading.Thread(target=srv.serve_forever); t.start()
    base = 'http://127.0.0.1:%d' % srv.server_port
    with urllib.request.urlopen(base + '/a?b=1') as r:
        print(r.status, r.headers['Content-Type'], r.read(), r.headers['Server'].split('/')[0])
    print(urllib.request.urlopen(base, data=b'abc').read())
    try: urllib.request.urlopen(base + '/missing')
    except urllib.error.HTTPError as e: print(e, e.read().decode())
    req = urllib.request.Request(base, method='PUT')
    try: urllib.request.urlopen(req)
    except urllib.error.HTTPError as e: print(e)
    srv.shutdown(); t.join(); srv.server_close()
