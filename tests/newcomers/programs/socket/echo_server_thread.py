import socket
import threading

HOST = "127.0.0.1"

def serve(server):
    conn, addr = server.accept()
    with conn:
        while True:
            data = conn.recv(1024)
            if not data:
                break
            conn.sendall(data)

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind((HOST, 0))
server.listen()
port = server.getsockname()[1]
t = threading.Thread(target=serve, args=(server,))
t.start()
with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as s:
    s.connect((HOST, port))
    s.sendall(b"Hello, world")
    data = s.recv(1024)
print(f"Received {data!r}")
t.join()
server.close()
