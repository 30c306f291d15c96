import select, socket, threading
server = socket.create_server(("127.0.0.1", 0))
port = server.getsockname()[1]
def serve():
    conns, served = [server], 0
    while served < 2:
        ready, _, _ = select.select(conns, [], [], 1)
        for s in ready:
            if s is server:
                conns.append(s.accept()[0])
            else:
                data = s.recv(100)
                if not data:
                    conns.remove(s); s.close(); served += 1
                else:
                    s.sendall(b"you said " + data)
t = threading.Thread(target=serve)
t.start()
for word in (b"one", b"two"):
    with socket.create_connection(("127.0.0.1", port)) as c:
        c.sendall(word)
        print(c.recv(100))
t.join()
server.close()
