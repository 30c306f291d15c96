import socket, socketserver, threading
class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        line = self.rfile.readline().strip()
        self.wfile.write(line.upper() + b"\n")
with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with socket.create_connection(server.server_address) as s:
        s.sendall(b"shout\n")
        print(s.makefile().readline().strip())
    server.shutdown()
