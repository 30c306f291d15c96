import socketserver, socket, threading
class H(socketserver.BaseRequestHandler):
    def handle(self):
        data = self.request.recv(1024)
        self.request.sendall(data.upper())
class S(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line[::-1])
class U(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(data + b'!', self.client_address)
def ask(addr, msg):
    with socket.create_connection(addr) as s:
        s.sendall(msg); s.shutdown(socket.SHUT_WR)
        return s.makefile('rb').read()
for cls, h in ((socketserver.TCPServer, H), (socketserver.ThreadingTCPServer, H), (socketserver.TCPServer, S)):
    with cls(('127.0.0.1', 0), h) as srv:
        t = threading.Thread(target=srv.serve_forever, daemon=True); t.start()
        print([ask(srv.server_address, b'ab\ncd\n') for _ in range(2)])
        srv.shutdown(); t.join()
with socketserver.UDPServer(('127.0.0.1', 0), U) as srv:
    t = threading.Thread(target=srv.serve_forever); t.start()
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.sendto(b'x', srv.server_address); print(s.recvfrom(10)[0])
    srv.shutdown(); t.join(); s.close()
with socketserver.TCPServer(('127.0.0.1', 0), H) as srv:
    srv.timeout = 0.1
    srv.handle_timeout = lambda: print('timeout')
    srv.handle_request()
