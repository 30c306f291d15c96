# set and frozenset: order of iteration, algebra, comparison, deletion, subclasses, errors.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
s={3,1,2}; print(s, {'x'}, set(), frozenset(), frozenset({1}), {1,True,1.0}, len(s), 2 in s, set('a'), set([1,2,1]), set(range(20)), {i*7%31 for i in range(12)}, {100,5,33,8})
print(s|{5}, s&{1,9}, s-{1}, s^{1,7}, s<={1,2,3,4}, s<s, s<=s, s>={1}, s>{1}, s=={1,2,3}, s!={1}, s.isdisjoint({9}), s.union([7],[8]), s.intersection([1,2],{2}), s.difference([1],[2]), s.symmetric_difference([1,4,4]), s.issubset(range(5)), s.issuperset([1]), s.copy())
s={1,2,3}; s.add(4); s.discard(1); s.discard(99); s.remove(2); s.update([10,11],{12}); print(s); s|={20}; s&={3,4,20,21}; s-={3}; s^={4,5}; print(s=={20,5}); s.clear(); print(s); s=set(range(10)); s.intersection_update([1,2,30],[2]); print(s); s.difference_update([2]); print(s); s.symmetric_difference_update('ab'); print(sorted(s))
f=frozenset('ab'); print(f|{'c'}=={'a','b','c'}, type(f|{1}), type({1}|f), f=={'a','b'}, hash(f)==hash(frozenset('ba')), {f:1}[frozenset('ab')], f.copy() is f, frozenset(f) is f, {frozenset([1])} == {frozenset([1])}, {1,2} in {frozenset([1,2])})
x={frozenset([1,2])}; x.discard({1,2}); print(x); x={frozenset([1])}; x.remove({1}); print(x)
t(lambda: {1}.remove(9)); t(lambda: set().pop()); t(lambda: {1}|[1]); t(lambda: {1}<[1]); t(lambda: {[1]}); t(lambda: set([[1]])); t(lambda: {1}.add([])); t(lambda: {1}.add()); t(lambda: set(1)); t(lambda: set(1,2)); t(lambda: frozenset([1]).add(1)); t(lambda: hash({1})); t(lambda: {1}[0]); t(lambda: {1}.foo); t(lambda: {1}+{2}); t(lambda: {1}.union(1)); t(lambda: {1}.update(1)); t(lambda: {1}.isdisjoint(1)); t(lambda: {1}.symmetric_difference()); t(lambda: {1}.copy(1)); t(lambda: {1}.intersection(5)); t(lambda: {1}.issubset(5)); t(lambda: {1}.remove({2})); t(lambda: {1}.remove([2]))
def f():
    s={1,2}
    for x in s: s.add(x+10)
t(f)
def f():
    s={1,2}
    for x in s: s.discard(x); s.add(x)
    return s
t(f)
def f():
    s={1}; s|=[1]
t(f)
class E:
    def __init__(s,v): s.v=v
    def __hash__(s): return s.v%2
    def __eq__(s,o): print('eq',s.v,o.v); return s.v==o.v
    def __repr__(s): return f'E{s.v}'
s={E(1),E(3),E(5)}; print(s, E(3) in s, E(7) in s, len(s)); s.add(E(1)); s.remove(E(3)); print(s, s|{E(1),E(9)}, s=={E(5),E(1)})
class S(set): pass
class F(frozenset): pass
print(S([1]), type(S([1])|{2}), type(S().copy()), F([1]), type(F([1])|{2}), F('a')==frozenset('a'), S([1])=={1}, S(), F())
a=set(range(1000)); b=set(range(0,2000,3)); print(list(a&b)[:20], list(a-b)[:20], len(a|b), list(a^b)[:20], list(a|b)[-5:]); 
for i in range(0,1000,2): a.discard(i)
print(list(a)[:10], len(a)); [a.add(i) for i in range(5000,5100)]; print(list(a)[:30]); print([a.pop() for _ in range(5)], len(a))
r=set(range(8)); 
for i in range(8): r.remove(i); r.add(i+8)
print(r); print({*range(5), *'a'} == {0,1,2,3,4,'a'}, {x for x in 'a'}, set({1:2}), {1:2}.keys()-{1})
print(sorted({(1,2),(0,5)}), len({(i,i) for i in range(5)}), {1.5,2.5,-0.0,0}, len({2**61-1, 2**61, 0, 2**64}), {None}, {float('inf')}, {1+2j}, {b'a'})
it=iter({1,2,3}); print(next(it), it.__length_hint__(), list(it)); print(min({3,1}), sum({1,2}), sorted({3,1,2}, reverse=True), list(map(str,{1,2})))
