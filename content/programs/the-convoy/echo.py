import socket
from threading import Thread
from time import perf_counter

BUSY = 1
REQUESTS = 20
running = True

def serve(connection):
    while data := connection.recv(64):
        connection.sendall(data)

def compute():
    n = 0
    while running:
        n += 1

client, server = socket.socketpair()
Thread(target=serve, args=(server,), daemon=True).start()
team = [Thread(target=compute) for _ in range(BUSY)]
for thread in team:
    thread.start()
start = perf_counter()
for _ in range(REQUESTS):
    client.sendall(b"hello")
    client.recv(64)
each = (perf_counter() - start) / REQUESTS
running = False
for thread in team:
    thread.join()
print(f"an answer takes {each * 1000:.3f} ms")
