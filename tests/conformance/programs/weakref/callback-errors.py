import sys
import weakref

class Thing:
    pass

def hook(unraisable):
    print('unraisable:', type(unraisable.exc_value).__name__, unraisable.exc_value, str(unraisable.err_msg).split(' <')[0],
          type(unraisable.object).__name__)

sys.unraisablehook = hook
order = []
t = Thing()
first = weakref.ref(t, lambda r: order.append('first'))
second = weakref.ref(t, lambda r: 1 / 0)
third = weakref.ref(t, lambda r: order.append('third'))
del t
print(order)
u = Thing()
r = weakref.ref(u, print)
del r
del u
print('a dead reference calls nobody')
f = weakref.finalize(v := Thing(), lambda: 1 // 0)
del v
print(f.alive)
