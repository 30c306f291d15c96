# deque, defaultdict, OrderedDict and all of itertools, their errors included.
from collections import deque, OrderedDict, defaultdict
import itertools
from itertools import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: deque([1]).index(3)); t(lambda: deque([1]).remove(3)); t(lambda: deque().pop()); t(lambda: deque([1])[3]); t(lambda: deque([1])[0:1]); t(lambda: deque([1],-1)); t(lambda: deque([1],'a')); t(lambda: deque([1],1).insert(0,1)); t(lambda: deque([1])+[2]); t(lambda: deque(1)); t(lambda: deque([1],2,3)); t(lambda: deque(foo=1)); t(lambda: deque([1,2],maxlen=1)); t(lambda: deque([1])*3); t(lambda: deque([1,2,3],maxlen=2)*3); t(lambda: deque([1])<deque([2])); t(lambda: deque([1])==[1]); t(lambda: hash(deque())); t(lambda: deque([1]).rotate('a')); t(lambda: deque([1]).index(1,'a'))
def f():
    d=deque([1,2])
    for x in d: d.append(1)
t(f)
def f():
    d=deque([1,2]); d[5]=1
t(f)
def f():
    d=deque([1,2]); d['a']=1
t(f)
def f():
    d=deque([1,2]); del d[5]
t(f)
def f():
    d=deque([1,2],maxlen=3); d.maxlen=4
t(f)
d=deque('abc', maxlen=4); d.append('d'); d.append('e'); d.appendleft('z'); print(d, list(d), d[0], d[-1], len(d)); d.rotate(1); print(d); d.rotate(-2); print(d); d.extend('xy'); print(d); d.extendleft('12'); print(d); d.reverse(); print(d, d.count('x'), 'x' in d, d.copy(), bool(deque()))
d=deque(range(20)); 
for i in range(15): d.append(d.popleft())
d.insert(3,'i'); del d[5]; d[2]='c'; print(d, d.pop(), d.popleft(), list(reversed(d)), d.index(7), d.maxlen); d+=[1]; d*=2; print(len(d)); d.clear(); print(d, d==deque(), deque([1])!=deque([2]), deque([1,2])>deque([1]))
x=deque([1]); x.append(x); print(x)
t(lambda: OrderedDict().popitem()); t(lambda: OrderedDict(a=1).move_to_end('b')); t(lambda: OrderedDict(a=1).pop('z')); t(lambda: OrderedDict(a=1)['z'])
t(lambda: OrderedDict(a=1)); t(lambda: OrderedDict()); t(lambda: OrderedDict(a=1).keys()); t(lambda: OrderedDict(a=1).items()); t(lambda:OrderedDict(a=1).values()); t(lambda: OrderedDict(1)); t(lambda: OrderedDict([1])); t(lambda: OrderedDict(1,2)); t(lambda: OrderedDict(a=1)|{'b':2}); t(lambda: {'b':2}|OrderedDict(a=1)); t(lambda: OrderedDict(a=1)|3)
def f():
    d=OrderedDict(a=1)
    for k in d: d['b']=1
t(f)
def f():
    d=OrderedDict(a=1,b=2)
    for k in d: d.move_to_end(k)
t(f)
o=OrderedDict(a=1,b=2,c=3); o.move_to_end('a'); print(o); o.move_to_end('c', last=False); print(o, o.popitem(), o.popitem(last=False), o, list(reversed(OrderedDict(x=1,y=2))), OrderedDict(a=1,b=2)==OrderedDict(b=2,a=1), OrderedDict(a=1,b=2)==dict(b=2,a=1), o.setdefault('n',4), o.pop('n'), o.get('q'), o.copy())
print(OrderedDict.fromkeys('abc', 0), list(o.items()), o.keys() & {'b'})
t(lambda: defaultdict(int)); t(lambda: defaultdict(int)['a']); t(lambda: defaultdict()['a']); t(lambda: defaultdict(3)); t(lambda: defaultdict(list,{1:2},a=3)); t(lambda: defaultdict(list,{1:2})|{3:4}); t(lambda:{3:4}|defaultdict(list,{1:2})); t(lambda: defaultdict(list).__missing__(3)); t(lambda: defaultdict(None,{1:2}).copy()); t(lambda: defaultdict(int, 3)); t(lambda: defaultdict(int, {}, 3)); t(lambda: defaultdict(int) == {}); t(lambda: defaultdict.fromkeys([1,2])); t(lambda: type(defaultdict(int,a=1)|{})); 
dd=defaultdict(list); dd['a'].append(1); dd['b']; print(dd, dd.default_factory, 'c' in dd, dd.get('c')); dd.default_factory=None; t(lambda: dd['zz'])
dd=defaultdict(lambda: defaultdict(int)); dd['x']['y']+=1; print(dd['x'], dict(dd['x']), len(dd))
class D(deque): pass
t(lambda: D([1])); t(lambda: D([1]).copy()); t(lambda: type(D([1])+deque()))
class O(OrderedDict): pass
t(lambda: O(a=1)); t(lambda: O(a=1).copy()); t(lambda: type(O()|{}))
class F(defaultdict):
    def __missing__(self, k): return k*2
t(lambda: F(int)); t(lambda: F(int).copy()); t(lambda: F(int)['ab'])
class SO(OrderedDict):
    def __setitem__(self,k,v): print('set',k); super().__setitem__(k,v)
s=SO(a=1); s.update(b=2); s['c']=3; print(s)
t(lambda: OrderedDict.__module__); t(lambda: deque.__module__)
t(lambda: itertools.islice([1])); t(lambda: itertools.islice([1],-1)); t(lambda: itertools.islice([1],'a')); t(lambda: itertools.islice([1],0,1,0)); t(lambda: itertools.batched([1],0)); t(lambda: list(itertools.batched([1,2,3],2,strict=True))); t(lambda: itertools.product(1)); t(lambda: itertools.product([1],repeat=-1)); t(lambda: itertools.product([1],foo=-1)); t(lambda: itertools.combinations([1])); t(lambda: itertools.combinations([1],-1)); t(lambda: itertools.permutations([1],'a')); t(lambda: itertools.chain(x=1)); t(lambda: list(itertools.chain(1))); t(lambda: itertools.zip_longest(1)); t(lambda: itertools.zip_longest(x=1)); t(lambda: itertools.count('a')); t(lambda: itertools.tee([1],-1)); t(lambda: itertools.repeat()); t(lambda: itertools.repeat(1,'a')); t(lambda: itertools.starmap(1)); t(lambda: list(itertools.starmap(pow,[1]))); t(lambda: itertools.accumulate()); t(lambda: itertools.groupby()); t(lambda: itertools.takewhile(1)); t(lambda: itertools.pairwise()); t(lambda: itertools.cycle()); t(lambda: itertools.compress([1])); t(lambda: itertools.filterfalse(1)); t(lambda: itertools.count(1,2)); t(lambda: itertools.count(1.5)); t(lambda: itertools.repeat('a',3)); t(lambda: itertools.cycle([1],[2])); t(lambda:itertools.islice([1],1,2,3,4))
P=lambda it: print(list(it))
P(islice(count(3,2),4)); P(islice(cycle('ab'),5)); P(repeat(1,3)); P(chain('ab',[1])); P(chain.from_iterable(['ab',[1,2]])); P(islice('abcdefg',2)); P(islice('abcdefg',2,4)); P(islice('abcdefg',2,None)); P(islice('abcdefg',0,None,3)); P(accumulate([1,2,3])); P(accumulate([1,2,3],lambda a,b:a*b)); P(accumulate([1,2],initial=10)); P(product('ab',[1,2])); P(product([0,1],repeat=3)); P(product()); P(product([],[1])); P(permutations('abc')); P(permutations('abc',2)); P(permutations('ab',3)); P(combinations('abcd',2)); P(combinations('ab',0)); P(combinations('ab',3)); P(combinations_with_replacement('abc',2)); P((k,list(g)) for k,g in groupby('aabbbca')); P((k,list(g)) for k,g in groupby([1,3,2,4,5],key=lambda n:n%2)); P(groupby([])); P(starmap(pow,[(2,3),[3,2]])); P(takewhile(lambda x:x<3,[1,2,3,1])); P(dropwhile(lambda x:x<3,[1,2,3,1])); P(filterfalse(None,[0,1,''])); P(filterfalse(lambda x:x%2,range(5))); P(zip_longest('abc',[1],fillvalue='-')); P(zip_longest('ab',[1,2,3])); P(zip_longest()); P(pairwise('abcd')); P(pairwise([1])); P(batched('abcdefg',3)); P(compress('abcdef',[1,0,1,0,1,1])); P(islice(count(2**62),2)); P(islice(count(0.5,0.25),3)); P(islice(count(10,-3),3)); P(combinations(range(4),3))
a,b,c=tee(iter([1,2,3]),3); print(next(a),next(a),list(b),list(a),list(c)); a,=tee([1],1); print(list(a)); print(tee([1],0))
g=groupby('aab'); k1,g1=next(g); k2,g2=next(g); print(list(g1), k2, list(g2))
it=iter(range(10)); print(list(islice(it,3)), list(islice(it,1,3)), next(it)); print(sum(islice(count(),0,101)), list(zip(count(),'ab')))
print(repr(count(5)), type(chain()), type(groupby([])))
