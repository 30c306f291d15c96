# Each connection has its thread; the server waits for them at the end.
import socket
import socketserver
import threading


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        name = self.rfile.readline().strip().decode()
        barrier.wait()
        self.wfile.write(f'hello {name}\n'.encode())


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True


barrier = threading.Barrier(3)
answers = []


def ask(name):
    with socket.create_connection(server.server_address) as s:
        s.sendall(name.encode() + b'\n')
        with s.makefile() as f:
            answers.append(f.readline().strip())


with Server(('localhost', 0), Handler) as server:
    main = threading.Thread(target=server.serve_forever)
    main.start()
    clients = [threading.Thread(target=ask, args=(n,)) for n in ('ann', 'bob', 'cem')]
    for c in clients:
        c.start()
    for c in clients:
        c.join()
    server.shutdown()
    main.join()
print(sorted(answers))
