class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def __repr__(self): return f'D{self.n}'
    def __lt__(self, o): return self.n < o.n
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)
    def __add__(self, o): return D(self.n + o.n)
    def __bool__(self): return self.n > 0
def mark(x): print('--', x)
mark('list'); l=[D(1),D(2),D(3)]; l.pop(); l.pop(0); l[0]=D(4); del l[0]; l.append(D(5)); l.extend([D(6),D(7)]); l.remove(D(6)); l.clear(); print(l)
mark('slices'); l=[D(i) for i in range(6)]; l[1:3]=[D(10)]; l[::2]=[D(20),D(21),D(22)]; del l[1:]; l*=2; l=None
mark('list ops'); l=[D(1)]+[D(2)]; m=l*2; del l; print(m); m.sort(key=lambda d:-d.n); print(m); m=None
mark('sorted'); print(sorted([D(3),D(1)])); print(max([D(1),D(5),D(2)])); print(min(D(1),D(2),key=lambda d:d.n)); print(sum([D(1),D(2)], D(0)))
mark('tuple'); t=(D(1),(D(2),)); t=t+(D(3),); a,*b=t; del t; print(a,b); del a; del b
mark('dict'); d={1:D(1),D(2):2}; d[1]=D(11); d.pop(D(2)); d.setdefault(3,D(3)); d.setdefault(3,D(33)); d.update({4:D(4)}); print(d.popitem()); d.clear(); d=dict.fromkeys([1,2],D(9)); d|={1:D(8)}; del d[2]; print(list(d.values()), list(d.items())); d=None
mark('set'); s={D(1),D(2)}; s.add(D(1)); s.discard(D(2)); s|={D(3)}; s&={D(3)}; print(s.pop()); s.update([D(4),D(5)]); s-={D(4)}; s=None
mark('iter'); print([x.n for x in map(D,[1,2])]); print([a.n+b.n for a,b in zip([D(1)],[D(2)])]); print(list(filter(None,[D(0),D(1)]))); print([i for i,x in enumerate([D(1)])]); print(next(iter([D(1)])))
mark('any'); print(any([D(0),D(1)]), all([D(1),D(0)])); print(list(reversed([D(1),D(2)])))
from collections import deque, defaultdict, OrderedDict
mark('deque'); q=deque([D(1),D(2)],maxlen=2); q.append(D(3)); q.appendleft(D(4)); q.rotate(); q.popleft(); q[0]=D(5); q.extend([D(6)]); q.remove(D(5)); q=None
mark('defaultdict'); dd=defaultdict(lambda: D(7)); dd[1]; dd[1]; dd[2]=dd[1]; dd=None
mark('od'); o=OrderedDict([(1,D(1)),(2,D(2))]); o.move_to_end(1); o.popitem(last=False); o=None
from itertools import *
mark('itertools'); print([x for x in chain([D(1)],[D(2)])]); print(list(islice((D(i) for i in range(5)),2))); print([list(g) for k,g in groupby([D(1),D(1),D(2)])]); print(list(accumulate([D(1),D(2)]))); print(list(combinations([D(1),D(2)],2))); print(list(takewhile(bool,[D(1),D(0),D(3)]))); a,b=tee([D(1),D(2)]); print(list(a)); print(list(b)); del a,b; print(list(zip_longest([D(1)],[D(2),D(3)]))); print(list(pairwise([D(1),D(2),D(3)]))); print(list(batched([D(1),D(2),D(3)],2))); print(list(starmap(lambda x:x,[(D(1),)]))); c=cycle([D(1)]); next(c); next(c); del c; print(list(compress([D(1),D(2)],[0,1])))
mark('errors')
def gen():
    yield D(1)
    yield D(2)
    raise ValueError
for f in (list, tuple, set, sum, sorted, max, deque, lambda g: dict.fromkeys(g), lambda g: [*g], lambda g: list(map(str,g)), lambda g: [].extend(g)):
    try: f(gen())
    except (ValueError, TypeError) as e: print(type(e).__name__)
mark('views'); d={1:D(1)}; v=d.values(); del d; print(list(v)); del v; it=iter({1:D(2)}.items()); print(next(it)); del it
mark('end')
