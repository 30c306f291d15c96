import posix
import select
import threading

r, w = posix.pipe()
print(select.select([r], [w], [], 0)[1] == [w])
print(select.select([r], [], [], 0.01))
threading.Timer(0.05, posix.write, (w, b'x')).start()
ready, _, _ = select.select([r], [], [])
print(ready == [r], posix.read(r, 5))
posix.close(w)
print(select.select([r], [], [], 1)[0] == [r], posix.read(r, 5))
