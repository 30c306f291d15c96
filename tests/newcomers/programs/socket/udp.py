import socket
import threading

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 0))

def serve():
    data, addr = server.recvfrom(1024)
    server.sendto(data[::-1], addr)

t = threading.Thread(target=serve)
t.start()
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.sendto(b"stressed", server.getsockname())
print(client.recvfrom(100)[0])
t.join()
client.close(); server.close()
