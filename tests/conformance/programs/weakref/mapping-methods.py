import weakref

class V:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return f'V{self.n}'

v1, v2, v3 = V(1), V(2), V(3)
d = weakref.WeakValueDictionary(a=v1)
d.update({'b': v2}, c=v3)
print(sorted(d.items(), key=str), d.pop('c'), d.pop('zz', 'none'), d.setdefault('a', v3), len(d))
print(sorted((d | {"z": v3}).items(), key=str), d.copy() == d); print(0 and d | {'z': v3}, d.copy() == d, sorted((d | {'z': v3}).keys()), [r().n for r in d.valuerefs()])
try:
    d['missing']
except KeyError as error:
    print('KeyError', error)
try:
    d.pop('missing')
except KeyError as error:
    print('KeyError', error)
try:
    d['x'] = 5
except TypeError as error:
    print(error)
it = iter(d.values())
del v1
print(sorted(map(str, it)), 'a' in d)
k = weakref.WeakKeyDictionary({v2: 'two', v3: 'three'})
print(k.popitem()[1], len(k), repr(k)[:21])
print(k.get(v1 if 'v1' in globals() else v2, 'default'), [r() for r in k.keyrefs()] in ([v2], [v3]))
