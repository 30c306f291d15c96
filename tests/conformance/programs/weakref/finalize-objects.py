import weakref

class Resource:
    pass

r = Resource()
f = weakref.finalize(r, print, "cleanup", "now", sep="-")
print(f.alive, f.peek()[2:], f.atexit)
del r
print(f.alive, f(), f.detach())
q = Resource()
g = weakref.finalize(q, lambda x: x * 2, 21)
print(g(), g(), g.alive)
h = weakref.finalize(q, print, "never")
print(h.detach() is not None, h.alive)
last = Resource()
weakref.finalize(last, print, "at exit")
quiet = weakref.finalize(last, print, "not at exit")
quiet.atexit = False
print("end")
