import posix
import select

r, w = posix.pipe()
p = select.poll()
p.register(r, select.POLLIN)
p.register(w)
print([event == select.POLLOUT for _, event in p.poll(0)])
posix.write(w, b'x')
print(sorted(p.poll(0)) == [(r, select.POLLIN), (w, select.POLLOUT)])
p.modify(w, select.POLLIN)
p.unregister(r)
print(p.poll(1))
try:
    p.unregister(r)
except KeyError as e:
    print('KeyError', e.args == (r,))
posix.close(r)
print(p.poll(0) == [(w, select.POLLERR)])
