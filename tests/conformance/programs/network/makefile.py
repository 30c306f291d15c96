# File objects over a connection.
import socket

a, b = socket.socketpair()
writer = a.makefile('w', encoding='utf-8', newline='\n')
reader = b.makefile('r', encoding='utf-8')
writer.write('first\nzwei ü\n')
writer.write('third')
writer.flush()
print(repr(reader.readline()), repr(reader.readline()))
writer.close()
a.close()
print(repr(reader.read()))
reader.close()
print(b.fileno() >= 0)
b.close()
a, b = socket.socketpair()
with a, b, a.makefile('rwb') as f, b.makefile('rwb', buffering=0) as raw:
    f.write(b'one\ntwo\n')
    f.flush()
    print(raw.readline(), raw.read(10))
    raw.write(b'answer\n')
    print(f.readline())
    print(f.readable(), f.writable(), raw.name == b.fileno(), raw.mode)
