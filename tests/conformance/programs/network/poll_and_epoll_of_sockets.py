import select
import socket

a, b = socket.socketpair()
poller = select.poll()
poller.register(a)
print(poller.poll(0) == [(a.fileno(), select.POLLOUT)])
b.send(b'x')
print(poller.poll(0) == [(a.fileno(), select.POLLIN | select.POLLOUT)])
b.close()
print(poller.poll(0)[0][1] & select.POLLHUP == select.POLLHUP)
with socket.create_server(('127.0.0.1', 0)) as listener, select.epoll() as ep:
    ep.register(listener.fileno(), select.EPOLLIN)
    print(ep.poll(0.01))
    client = socket.create_connection(listener.getsockname())
    print([(fd == listener.fileno(), events) for fd, events in ep.poll(1)])
    connection, _ = listener.accept()
    ep.register(connection, select.EPOLLIN | select.EPOLLRDHUP)
    client.shutdown(socket.SHUT_WR)
    print([events for fd, events in ep.poll(1) if fd == connection.fileno()])
