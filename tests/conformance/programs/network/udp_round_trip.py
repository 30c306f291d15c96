# Datagrams keep their borders and say where they come from.
import socket
import threading

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(('127.0.0.1', 0))


def serve():
    while True:
        data, address = server.recvfrom(1024)
        if data == b'stop':
            break
        server.sendto(data[::-1], address)


thread = threading.Thread(target=serve)
thread.start()
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
for word in (b'abc', b'', b'x' * 100):
    client.sendto(word, server.getsockname())
    data, sender = client.recvfrom(50)
    print(len(data), data[:5], sender == server.getsockname())
client.sendto(b'stop', server.getsockname())
thread.join()
client.close()
server.close()
