import socket
from threading import Thread
from time import perf_counter

running = True
counted = 0

def serve(connection):
    while data := connection.recv(64):
        connection.sendall(data)

def compute():
    global counted
    while running:
        counted += 1

client, server = socket.socketpair()
Thread(target=serve, args=(server,), daemon=True).start()
team = Thread(target=compute)
team.start()
start = perf_counter()
for _ in range(20):
    client.sendall(b"hello")
    client.recv(64)
seconds = perf_counter() - start
running = False
team.join()
print(f"an answer takes {seconds / 20 * 1000:.2f} ms")
print(f"counted in a millisecond: {counted / seconds / 1000:.0f}")
