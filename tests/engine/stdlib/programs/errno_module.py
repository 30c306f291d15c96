# errno: names and numbers (those of WebAssembly differ, so only what both have to agree on).
import errno

print(isinstance(errno.ENOENT, int), errno.errorcode[errno.ENOENT], errno.errorcode[errno.EPIPE], 'EWOULDBLOCK' in dir(errno), errno.EWOULDBLOCK == errno.EAGAIN)
print(all(getattr(errno, name) == number for number, name in errno.errorcode.items()))
