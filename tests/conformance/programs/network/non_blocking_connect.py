# connect_ex() without waiting, then select() says when it is done.
import errno
import select
import socket

with socket.create_server(('127.0.0.1', 0)) as listener:
    s = socket.socket()
    s.setblocking(False)
    print(errno.errorcode[s.connect_ex(listener.getsockname())])
    print(select.select([], [s], [], 1)[1] == [s], s.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
    listener.setblocking(False)
    connection, _ = listener.accept()
    try:
        listener.accept()
    except BlockingIOError as e:
        print(e)
    connection.send(b'hi')
    print(select.select([s], [], [], 1)[0] == [s], s.recv(10))
    nobody = listener.getsockname()
s = socket.socket()
s.setblocking(False)
s.connect_ex(nobody)
select.select([], [s], [], 1)
print(errno.errorcode[s.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)])
