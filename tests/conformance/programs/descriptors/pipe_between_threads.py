import posix
import threading

r, w = posix.pipe()
got = []


def reader():
    while True:
        data = posix.read(r, 10)
        if not data:
            break
        got.append(data)


t = threading.Thread(target=reader)
t.start()
for i in range(3):
    posix.write(w, b'hello %d' % i)
posix.close(w)
t.join()
print(b''.join(got))
posix.close(r)
