import errno
import posix

r, w = posix.pipe()
posix.close(r)
try:
    posix.write(w, b'nobody reads this')
except BrokenPipeError as e:
    print(e.errno == errno.EPIPE, e)
try:
    posix.read(r, 1)
except OSError as e:
    print(type(e).__name__, e.errno == errno.EBADF, e.strerror)
