# dict: keys of all kinds, views, merging, changes during iteration, subclasses, errors.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
d={'a':1,'b':2,'c':3}
print(d.keys(), d.values(), d.items(), list(reversed(d)), list(reversed(d.items())), len(d), 'a' in d, d.get('z'), d.get('z',5), d.pop('a'), d.pop('zz',0), d.setdefault('q',9), d.setdefault('q',10), d.popitem(), d)
print({1:2}|{3:4}, {1:2}=={1:2.0}, {1:2}!={2:1}, dict(a=1,b=2), dict([(1,2),(3,4)]), dict({'x':1},y=2), dict(zip('ab',[1,2])), dict.fromkeys('abc'), dict.fromkeys([1,2],[]), {**{1:2},3:4}, dict(['ab','cd']))
d={}; d[1]='int'; d[1.0]='float'; d[True]='bool'; d['1']='str'; d[(1,2)]='tuple'; d[None]=0; d[frozenset([1])]='fs'; d[2**70]='big'; d[float(2**70)]='bigf'; print(d, d[(1.0,2)], d[2**70])
k={'a':1,'b':2}.keys(); print(sorted(k|{'c'}), sorted(k&['a','z']), k-{'a'}, sorted(k^{'a','q'}), k=={'a','b'}, k<={'a','b','c'}, k>{'a'}, k.isdisjoint(['x']), 'a' in k, ('a',1) in {'a':1}.items(), ('a',2) in {'a':1}.items(), 3 in {1:3}.values())
i={'a':1}.items(); print(sorted(i|{('b',2)}), i&{('a',1)}, i-{('a',1)}, i^{('a',1),('c',3)}, sorted({'a'}|k), {'a','z'}&k, {'a','z'}-k)
def f():
    d={1:2}
    for x in d: d[x+1]=1
t(f)
def f():
    d={1:2,3:4}
    for x in d: del d[x]; d[x+10]=1
t(f)
def f():
    d={1:2,3:4}
    for x in d.items(): d.clear()
t(f)
def f():
    d={1:2,3:4}
    for x in d: d[x]=0
    return d
t(f)
def f():
    d={1:2}; it=iter(d); d[5]=6
    try: next(it)
    except RuntimeError as e: print(e)
    return next(it)
t(f)
class K:
    def __init__(s,v): s.v=v
    def __hash__(s): print('hash',s.v); return hash(s.v)
    def __eq__(s,o): print('eq',s.v,getattr(o,'v',o)); return s.v==getattr(o,'v',o)
    def __repr__(s): return f'K({s.v})'
d={K(1):'a'}; d[K(2)]='b'; print(d[K(1)], K(3) in d, d.get(K(2)), d.pop(K(1)), d); d[K(2)]='c'; print(d); del d[K(2)]; print(d)
d={1:'one','x':'ex'}; print(d[K(1)], K('x') in d, K('y') in d); d[K(1)]=5; print(d); d={K(1):'k'}; print(d[1], 1 in d, 2 in d); d[1]='new'; print(d)
class S(str): pass
print({S('a'):1}['a'], {'a':1}[S('a')], {S('a'):1,'a':2})
class M(dict):
    def __missing__(self,k): return k+'!'
m=M(a=1); print(m['a'], m['b'], m.get('b'), m, 'b' in m, M.fromkeys('xy'), type(m.copy()), type(m|{}))
class G(dict):
    def __getitem__(s,k): return 'g'
    def keys(s): return ['only']
print(dict(G(a=1)), {**G(a=1)}, G(a=1).get('a'), G(x=1)['zz'])
class Map:
    def keys(s): return ['p','q']
    def __getitem__(s,k): return k*2
print(dict(Map()), {**Map()}); d={}; d.update(Map(), z=1); print(d); d|=[(1,2)]; print(d)
t(lambda: {}|[(1,2)]); t(lambda: {}['x']); t(lambda: {}[(1,2)]); t(lambda: {1:2}.pop('x')); t(lambda: dict(1)); t(lambda: dict([1])); t(lambda: dict([(1,)])); t(lambda: {}.update(1)); t(lambda: {}.update([1,2])); t(lambda: dict(a=1,**{'a':2})); t(lambda: {}.popitem()); t(lambda: {}.get()); t(lambda: {}.foo); t(lambda: {1:2}<{1:3}); t(lambda: hash({})); t(lambda: {}.keys()+1); t(lambda: {}.keys()|1); t(lambda: {}.values()|{1}); t(lambda: hash({}.keys())); t(lambda: {}.fromkeys(3)); t(lambda: {}.setdefault()); t(lambda: {}.update(1,2)); t(lambda: {}.items(1)); t(lambda: {}.copy(1)); t(lambda: dict.get({})); t(lambda: dict.fromkeys()); t(lambda: {}.__missing__); t(lambda: {1:2}.keys()[0]); t(lambda: {}.get(1,2,3)); t(lambda: {}.get(1,default=3))
def f():
    d={}; del d['x']
t(f)
try: dict([1,2])
except TypeError as e: print(e, getattr(e,'__notes__',None))
print(type(int.__dict__), 'bit_length' in int.__dict__)
x={'a':{'b':[1,{'c':(1,)}]}}; print(x); big={i:i*i for i in range(1000)}; print(sum(big.values()), len(big), 999 in big); 
while big: big.popitem()
print(big)
a={1:1}; b={1:1}; print(a is b, a==b, {1:a}=={1:b}, {1:float('nan')}=={1:float('nan')})
n=float('nan'); print({n:1}=={n:1}, n in {n:1}, {1:n}=={1:n})
print(sorted({'b':1,'a':2}), max({'b':1,'a':2}, key={'b':1,'a':2}.get), {v:k for k,v in {'x':1}.items()}, dict(sorted({'b':1,'a':2}.items())))
