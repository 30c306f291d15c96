# One thread, several connections.
import select
import socket
import threading

listener = socket.create_server(('127.0.0.1', 0))
results = []


def client(number):
    with socket.create_connection(listener.getsockname()) as s:
        s.sendall(b'client %d' % number)
        results.append(s.recv(100))


threads = [threading.Thread(target=client, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
watched = [listener]
closed = 0
while closed < 5:
    readable, _, _ = select.select(watched, [], [])
    for s in readable:
        if s is listener:
            watched.append(s.accept()[0])
        elif data := s.recv(100):
            s.sendall(data.upper())
        else:
            watched.remove(s)
            s.close()
            closed += 1
for t in threads:
    t.join()
print(sorted(results), len(watched))
