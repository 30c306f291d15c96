import socket
import threading

def handle(conn, n):
    with conn, conn.makefile("rw") as f:
        name = f.readline().strip()
        f.write(f"welcome {name}\n")
        f.flush()

def server(listener, clients):
    threads = []
    for n in range(clients):
        conn, _ = listener.accept()
        t = threading.Thread(target=handle, args=(conn, n))
        t.start()
        threads.append(t)
    for t in threads:
        t.join()

listener = socket.create_server(("localhost", 0))
port = listener.getsockname()[1]
st = threading.Thread(target=server, args=(listener, 3))
st.start()
for name in ("ann", "bob", "cid"):
    with socket.create_connection(("localhost", port)) as c:
        c.sendall(name.encode() + b"\n")
        print(c.recv(100).decode().strip())
st.join()
listener.close()
