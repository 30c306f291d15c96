import copy

class Tracked:
    def __init__(self, v):
        self.v = v
    def __copy__(self):
        print('copy')
        return Tracked(self.v)
    def __deepcopy__(self, memo):
        print('deepcopy', len(memo) > 0)
        new = Tracked(None)
        memo[id(self)] = new
        new.v = copy.deepcopy(self.v, memo)
        return new
t = Tracked([1])
t.v.append(t)
d = copy.deepcopy([t, t])
print(d[0] is d[1], d[0].v[1] is d[0], copy.copy(t).v is t.v)
class Stateful:
    def __getstate__(self):
        return {'a': 1}
    def __setstate__(self, state):
        self.seen = state
print(copy.copy(Stateful()).seen, copy.deepcopy(Stateful()).seen)
class NoNew:
    def __reduce__(self):
        return NoNew, (), {'x': [1]}
print(copy.deepcopy(NoNew()).x, copy.copy(NoNew()).x)
class Args(list):
    def __init__(self, *a):
        super().__init__(a)
        self.extra = {}
a = Args(1, [2])
b = copy.copy(a)
print(b, type(b).__name__, b.extra is a.extra, b[1] is a[1], copy.deepcopy(a)[1] is a[1])
for bad in (5, 'text', (1,), (print, 5)):
    class R:
        def __reduce_ex__(self, protocol):
            return bad
    try:
        print(type(copy.copy(R())).__name__)
    except (TypeError, copy.Error, ValueError, AttributeError) as error:
        print(type(error).__name__)
