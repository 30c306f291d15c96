import weakref

class Number:
    def __init__(self, n):
        self.n = n
    def __add__(self, other):
        return self.n + other
    def __radd__(self, other):
        return other + self.n
    def __len__(self):
        return self.n
    def __getitem__(self, key):
        return key * self.n
    def __iadd__(self, other):
        self.n += other
        return self
    def __contains__(self, item):
        return item == self.n
    def __call__(self):
        return 'called'
    def __bool__(self):
        return self.n > 2
    def __iter__(self):
        return iter(range(self.n))

n = Number(3)
p = weakref.proxy(n)
print(p + 1, 1 + p, len(p), p['ab'], 3 in p, p(), list(p), bool(p), type(p).__name__)
p.extra = 5
del p.n
print(n.extra, hasattr(n, 'n'))
n.n = 2
print(isinstance(p, Number), p.__class__, weakref.proxy(n) is p, bool(p))
for what in (lambda: hash(p), lambda: p.nothing, lambda: p - 1, lambda: weakref.proxy(5)):
    try:
        print(what())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
p += 4
print(n.n, type(p))
