# Errors of sockets in the wrong state.
import socket


def attempt(label, f):
    try:
        f()
    except OSError as e:
        print(label, type(e).__name__, e.errno)


s = socket.socket()
attempt('recv', lambda: s.recv(1))
attempt('send', lambda: s.send(b'x'))
attempt('getpeername', s.getpeername)
attempt('accept', s.accept)
attempt('shutdown', lambda: s.shutdown(socket.SHUT_RDWR))
print(s.getsockname())
s.bind(('127.0.0.1', 0))
attempt('bind twice', lambda: s.bind(('127.0.0.1', 0)))
other = socket.socket()
attempt('in use', lambda: other.bind(s.getsockname()))
attempt('not ours', lambda: other.bind(('8.8.8.8', 0)))
s.listen()
attempt('listener recv', lambda: s.recv(1))
attempt('listener connect', lambda: s.connect(s.getsockname()))
client = socket.create_connection(s.getsockname())
attempt('connect twice', lambda: client.connect(s.getsockname()))
client.close()
attempt('closed', lambda: client.recv(1))
attempt('closed', lambda: client.getsockname())
udp = socket.socket(type=socket.SOCK_DGRAM)
attempt('udp listen', udp.listen)
attempt('udp send', lambda: udp.send(b'x'))
attempt('udp too long', lambda: udp.sendto(b'x' * 70000, ('127.0.0.1', 9)))
attempt('broadcast', lambda: udp.sendto(b'x', ('255.255.255.255', 9)))
