import socket

s = socket.socket()
u = socket.socket(type=socket.SOCK_DGRAM)
for label, f in [
    ('tuple', lambda: s.connect('localhost')),
    ('pair', lambda: s.connect(('localhost',))),
    ('port', lambda: s.connect(('127.0.0.1', 70000))),
    ('port', lambda: s.bind(('127.0.0.1', -1))),
    ('port', lambda: s.connect(('127.0.0.1', '80'))),
    ('host', lambda: s.connect((5, 80))),
    ('str', lambda: s.send('text')),
    ('str', lambda: u.sendto('text', ('127.0.0.1', 9))),
    ('size', lambda: s.recv(-1)),
    ('size', lambda: s.recv('5')),
    ('flag', lambda: s.shutdown(5)),
    ('family', lambda: socket.socket(77)),
    ('option', lambda: s.setsockopt(socket.SOL_SOCKET, socket.SO_TYPE, 1)),
    ('option', lambda: s.getsockopt(socket.SOL_SOCKET, 9999)),
    ('fileno', lambda: socket.socket(fileno=-1)),
    ('mode', lambda: s.makefile('a')),
]:
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)
