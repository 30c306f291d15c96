# list and tuple: subscripts, slices, growth, comparison, sorting, subclasses, errors.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class L(list): pass
class V:
    def __init__(s, v): s.v = v
    def __lt__(s, o): print('lt', s.v, o.v); return s.v < o.v
    def __eq__(s, o): print('eq', s.v, o.v if isinstance(o, V) else o); return isinstance(o, V) and s.v == o.v
    def __repr__(s): return f'V{s.v}'
    def __hash__(s): return hash(s.v)
l = [5, 3, 8, 1, 9, 2]
for s in (slice(None), slice(1,4), slice(None,None,-1), slice(4,1,-2), slice(-2,None), slice(10,20), slice(0,0)): print(l[s])
def mut(f, src=list(range(10))):
    l = src[:]
    try: f(l)
    except Exception as e: print(type(e).__name__, e)
    print(l)
mut(lambda l: l.__setitem__(slice(2,5), 'abc')); mut(lambda l: l.__setitem__(slice(2,2), [7,7,7])); mut(lambda l: l.__setitem__(slice(None,None,2), range(5))); mut(lambda l: l.__setitem__(slice(None,None,-3), 'wxyz'))
mut(lambda l: l.__delitem__(slice(None,None,2))); mut(lambda l: l.__delitem__(slice(None,None,-2))); mut(lambda l: l.__delitem__(slice(1,8,3))); mut(lambda l: l.__delitem__(slice(5,2))); mut(lambda l: l.__delitem__(-1)); mut(lambda l: l.__setitem__(-1, 'x')); mut(lambda l: l.__setitem__(slice(5,2), [1]))
mut(lambda l: l.__setitem__(slice(None), l)); mut(lambda l: l.extend(l)); mut(lambda l: l.__iadd__(l)); mut(lambda l: l.__imul__(2)); mut(lambda l: l.__imul__(0)); mut(lambda l: l.insert(-100, 'a')); mut(lambda l: l.insert(100, 'a')); mut(lambda l: l.insert(3, 'a')); mut(lambda l: l.pop(0)); mut(lambda l: l.pop(-2)); mut(lambda l: l.remove(5)); mut(lambda l: l.reverse()); mut(lambda l: l.clear()); mut(lambda l: l.__setitem__(slice(0,1,0), [1]))
print([1,2,3].index(3), [1,2,3,1].index(1, 1), [1,2,1].index(1,-1), [1,1,2,True,1.0].count(1))
print([1,2]+[3], [1]*3, 3*[1], [0]*-1, [] == [], [1,2]<[1,3], [1,2]<[1,2,0], [1,2]>=[1,2], [1]!=[1.0], [1]==(1,))
a=[1]; a.append(a); print(a, repr(a), a==a)
d={}; d['d']=d; print(d); d['l']=[d]; print(d)
x=([],); x[0].append(x); print(x)
print(sorted([V(3), V(1), V(2)])); print(sorted([V(1),V(2),V(3),V(2)], reverse=True))
l=[V(4),V(3),V(3),V(1),V(2)]; l.sort(); print(l)
print(V(2) in [V(1), V(2)], [V(1)].index(V(1)), [V(1),V(2)].count(V(2)))
print(sorted('banana'), sorted(['b','A','c'], key=str.lower), sorted([3,1.5,True,2]), sorted([(2,'b'),(1,'z'),(2,'a')]), sorted([[2],[1,5],[1]]))
print(sorted(range(10), key=lambda x: x%3), sorted(range(10), key=lambda x: x%3, reverse=True))
def bad(l):
    l.sort(key=lambda x: l.append(x))
mut(bad); mut(lambda l: l.sort(key=lambda x: 1/ (x-5)))
t(lambda: sorted([3,'a',1])); t(lambda: sorted([1,None])); t(lambda: [1,2]<['a']); t(lambda: [].sort(None)); t(lambda: sorted([1],reverse='x'));t(lambda: sorted([1],foo=1)); t(lambda: [1].sort(foo=1))
it=iter([1,2,3]); print(next(it), list(it), list(it), it.__length_hint__())
l=[1,2,3,4]
for i in l:
    print(i)
    if i==2: l.remove(2)
r=reversed([1,2,3]); print(list(r), list(r)); print(list(reversed(L([1,2]))), L([1,2])+[3], type(L([1,2])[:]), L([1]).copy(), type(L([1]).copy()))
print(L([1,2,3]), L('ab')==list('ab'), L()); 
class S(list):
    def __len__(self): return 10
    def __getitem__(self, i): return 'g'
s=S([1,2]); print(len(s), s[0], list(s), s, bool(S()), s==[1,2], [*s])
print(list(range(5)), list('abc'), list({'a':1}), list((1,2)), list(x*x for x in range(3)), [*range(3), *'ab'])
t(lambda: list(5)); t(lambda: [1,2][None]); t(lambda: [1][2**70]); t(lambda: [1]*(2**70)); t(lambda: [1][:2**70]); t(lambda: [1].pop(2**70)); t(lambda: [1].insert(2**70, 1)); t(lambda: [1,2,3][-2**70:]); t(lambda: [].pop(0)); t(lambda: [1].__contains__(1)); t(lambda: list.append([1])); t(lambda: list.append(1,2)); t(lambda: [].append()); t(lambda: [].append(1,2)); t(lambda: [].extend()); t(lambda: [].insert(1)); t(lambda: [].copy(1)); t(lambda: [].index()); t(lambda: [].count()); t(lambda: [].remove()); t(lambda: [].reverse(1)); t(lambda: [].clear(2)); t(lambda: [1].pop('a')); t(lambda: [1].pop(1,2)); t(lambda: [1,2,3].index(2,'x'))
class I:
    def __index__(self): return 1
print([1,2,3][I()], [1,2,3][I():], [5]*I(), (1,2,3)[I()])
print((1,2)+(3,), (1,)*3, (1,2)<(1,3), (1,2,3)[::-1], (1,), (), ((),), tuple([1]), tuple('ab'), hash((1,2))==hash((1,2)), (1,2).index(2), (1,1).count(1))
t(lambda: (1,).index(2)); t(lambda: (1,)+[1]); t(lambda: (1,)*'a'); t(lambda: hash(([],))); t(lambda: (1,2)[5]); t(lambda: tuple(5)); t(lambda: tuple(1,2)); t(lambda: (1,).foo)
def f():
    t=(1,); t[0]=1
t(f)
def f():
    t=(1,); del t[0]
t(f)
def f():
    t=([],); t[0]+=[1]
t(f)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(T(1,2), T(1,2)==(1,2), T(1)+(2,), type(T(1)+(2,)), T(1,2)[0], isinstance(T(), tuple), hash(T(1,2))==hash((1,2)), {T(1,2):1}[(1,2)])
print(max([3,1,2]), min('hello'), max([1,2],[1,3]), max('a','bb',key=len), min([], default=0), sum([0.1]*10), sum([1,2.5]), sum([[1],[2]], []), sum(range(101)), sum([1e100,1,-1e100]), sum([True,True]), max([1,5,5.0],key=lambda x:x), min([0.0,-0.0]), sum([], start=5))
print(any([]), all([]), any([0,'',3]), all([1,'a',[]]))
print(list(zip()), list(zip([1,2],'ab',(3.0,4.0))), list(map(lambda a,b:a+b,[1,2,3],[10,20])), list(filter(None,[0,1,'',2])), list(enumerate('ab',start=5)))
