import posix
import threading

r, w = posix.pipe()


def drain():
    total = 0
    while data := posix.read(r, 65536):
        total += len(data)
    print('read', total)


t = threading.Thread(target=drain)
t.start()
n = posix.write(w, b'x' * 200_000)
posix.close(w)
t.join()
print('written', n)
