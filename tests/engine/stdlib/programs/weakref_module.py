# weakref: references, proxies, callbacks, containers, finalizers.
import weakref
from weakref import *
class C:
    def __init__(self, n=0): self.n = n
    def m(self): return self.n
    def __len__(self): return 3
    def __add__(self, o): return self.n + o
    def __repr__(self): return f'C({self.n})'
o = C(1)
r = ref(o); r2 = ref(o)
print(r is r2, r() is o, getweakrefcount(o))
log = []
ra = ref(o, lambda w: log.append(('a', w() is None)))
rb = ref(o, lambda w: log.append(('b', w() is None)))
print(getweakrefcount(o), [x is y for x, y in zip(getweakrefs(o), (r, rb, ra))])
print(r == ra, r != ra, hash(r) == hash(o), {r: 1}[ra])
del o
print(log, r(), ra(), r == ra, r == r2, repr(r).split(';')[1])
for bad in (5, 'a', [], {}, (), None, 1.5, object()):
    try: ref(bad); print('ok', type(bad))
    except TypeError as e: print(e)
for good in (C, print, lambda: 0, {1}.__class__(), frozenset(), C(1).m, weakref, (i for i in []), type("E",(Exception,),{})()):
    ref(good)
o = C(5); p = proxy(o)
print(type(p), type(p) is ProxyType, p.n, len(p), p + 1, str(p), repr(p)[:16], p.m(), bool(p), p == o)
p.n = 7; print(o.n, p.__class__)
try: hash(p)
except TypeError as e: print(e)
del o
try: p.n
except ReferenceError as e: print(e)
f = lambda x: x + 1
cp = proxy(f); print(type(cp), cp(2))
d = WeakValueDictionary(); a, b = C(1), C(2)
d['a'] = a; d['b'] = b
print(sorted(d.keys()), len(d), d['a'], 'a' in d, d.get('zz', 9))
del a
print(sorted(d), len(d), 'a' in d, list(d.items()))
it = iter(d.values()); del b; print(list(it), len(d))
k = WeakKeyDictionary(); x, y = C(1), C(2); k[x] = 10; k[y] = 20
print(len(k), k[x], x in k, 5 in k, sorted(k.values())); del x; print(len(k), list(k.items())); 
s = WeakSet(); u, v = C(1), C(2); s.add(u); s.add(v); print(len(s), u in s, sorted(c.n for c in s)); del u; print(len(s), [c.n for c in s]); print(len(s | {v}), len(s & [v]))
w = C(9); wm = WeakMethod(w.m, lambda r: print('method dead')); print(wm()(), wm == WeakMethod(w.m)); del w; print(wm())
t = C(3); fin = finalize(t, print, 'finalized', 1, sep='-'); print(fin.alive, fin.peek()[1] is print, fin.atexit); del t; print(fin.alive, fin())
t = C(4); fin = finalize(t, print, 'at exit')
print(fin.detach()[0] is t, fin.alive)
class R(ref):
    def __new__(cls, o, cb=None, tag=None): self = super().__new__(cls, o, cb); self.tag = tag; return self
    def __init__(self, o, cb=None, tag=None): super().__init__(o, cb)
q = C(1); rr = R(q, None, 't'); print(rr.tag, rr() is q, rr is R(q), isinstance(rr, ref), type(rr).__mro__[1])
def cb(w): 1/0
z = ref(q, cb); print(z.__callback__ is cb, r.__callback__); 
del q
print(z.__callback__)
try: ref()
except TypeError as e: print(e)
try: hash(ref(C()))
except TypeError as e: print(e)
class S:
    __slots__ = ('a',)
try: ref(S())
except TypeError as e: print(e)
class S2:
    __slots__ = ('a', '__weakref__')
print(ref(S2())())
