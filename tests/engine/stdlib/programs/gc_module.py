# gc: settings, and collections of cycles around instances.
import gc
class A: pass
def f(): pass
def g(): yield
print([gc.is_tracked(x) for x in (1, [], {}, {'a': 1}, {'a': []}, (), (1,), ([],), A(), A, 'a', {1}, frozenset(), f, object(), print, range(3), slice(1), b'', bytearray(), f.__code__, g(), gc, A().__init__, 1j, None, ValueError(), ValueError, int, type(gc), iter([]), zip(), [].append, property(), lambda: 0)])
print(gc.get_threshold()[:2], gc.isenabled(), gc.get_debug(), gc.garbage, gc.callbacks, gc.get_freeze_count())
gc.disable(); print(gc.isenabled()); gc.enable(); print(gc.isenabled())
gc.set_threshold(100); print(gc.get_threshold()[:2]); gc.set_threshold(700, 5, 3); print(gc.get_threshold()[:2]); gc.set_threshold(2000, 10)
for bad in (lambda: gc.collect(5), lambda: gc.collect(-1), lambda: gc.set_threshold(), lambda: gc.set_threshold('a'), lambda: gc.get_referents(), lambda: gc.is_finalized(5), lambda: gc.get_objects(7), lambda: gc.collect('a'), lambda: gc.set_debug('a')):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
def probe(f):
    gc.collect(); f(); return gc.collect()
def c1(): a=A(); a.me=a
def c2(): a=A(); b=A(); a.o=b; b.o=a
def c5(): a=A(); a.l=[1,2,a]
def c6(): a=A(); a.f=lambda: a
def c9(): a=A(); a.t=(1,2); a.me=a; a.s={1}
def c10():
    for i in range(3):
        d=D(); d.n=i; d.me=d
class D:
    def __del__(self): print('del', self.n)
def c11():
    a=A(); a.kids=[A() for _ in range(3)]
    for k in a.kids: k.parent=a
def c12(): a=A(); a.d={'x':a}
def c13():
    a=A(); a.x=1
def c14(): a=A(); a.a=a; a.out=keep
keep=A()
print([probe(x) for x in (c1,c2,c5,c6,c9,c10,c11,c12,c13,c14)])
saved=[]
class R:
    def __del__(self): saved.append(self); print('revive')
def c15(): r=R(); r.me=r
print(probe(c15), len(saved), gc.is_finalized(saved[0])); saved[0].me is saved[0]
saved.clear(); print(gc.collect(), saved)
import weakref
log=[]
class W: pass
w=W(); w.me=w; r=weakref.ref(w, lambda x: log.append(x() is None)); del w
print(r() is not None, gc.collect(), r(), log)
ph=[]
def cb(phase, info): ph.append((phase, sorted(info)))
gc.callbacks.append(cb); gc.collect(); gc.callbacks.remove(cb); print(ph)
print(sorted(map(repr, gc.get_referents([1,'a'], {'k':2}))), gc.get_referents(5))
a=A(); l=[a]; d={'k': l}
print(l in gc.get_referrers(a), d in gc.get_referrers(l), any(o is a for o in gc.get_objects()))
gc.freeze(); gc.unfreeze(); print(gc.get_freeze_count())
print(sorted(gc.get_stats()[0]), len(gc.get_stats()), len(gc.get_count()))
print({n:getattr(gc,n) for n in dir(gc) if n.startswith('DEBUG')})
