import posix
import select

r, w = posix.pipe()
with select.epoll() as level, select.epoll() as edge:
    level.register(r, select.EPOLLIN)
    edge.register(r, select.EPOLLIN | select.EPOLLET)
    posix.write(w, b'a')
    print(len(level.poll(0)), len(edge.poll(0)))
    print(len(level.poll(0)), len(edge.poll(0)))
    posix.write(w, b'b')
    print(len(level.poll(0)), len(edge.poll(0)))
    try:
        level.register(r)
    except FileExistsError as e:
        print(e)
print(level.closed)
