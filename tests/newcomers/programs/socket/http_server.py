import threading, urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
class H(BaseHTTPRequestHandler):
    def do_GET(self):
        body = f"path {self.path}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *args):
        pass
server = HTTPServer(("127.0.0.1", 0), H)
t = threading.Thread(target=server.handle_request)
t.start()
with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/x?y=1") as r:
    print(r.status, r.read().decode())
t.join()
server.server_close()
