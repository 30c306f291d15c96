import posix

a, b = posix.pipe()
c, d = posix.pipe()
print(b - a, c - a, d - a, flush=True)
posix.close(b)
e = posix.dup(a)
print(e == b, flush=True)
posix.dup2(a, d)
posix.close(a)
posix.close(d)
posix.write(1, b'straight to descriptor one\n')
