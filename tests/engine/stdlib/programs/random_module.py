# The numbers of random for many seeds, and the errors of the native generator.
import random, _random
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for seed in (0, 1, -1, 42, 2**32, -2**40, 10**50, 'text', b'bytes', bytearray(b'ba'), -0.0, '', True):
    r = random.Random(seed); print(repr(seed), r.random(), r.getrandbits(1), r.getrandbits(32), r.getrandbits(33), r.getrandbits(64), r.getrandbits(100), r.random())
r = random.Random(7)
print(r.randint(1, 6), r.randrange(0, 100, 7), r.choice('abcdef'), r.sample(range(1000), 5), r.choices([1, 2, 3], [5, 1, 1], k=6))
l = list(range(20)); r.shuffle(l); print(l)
print(r.uniform(1, 2), r.gauss(0, 1), r.normalvariate(5, 2), r.expovariate(1.5), r.betavariate(2, 3), r.gammavariate(2, 1), r.lognormvariate(0, 1), r.vonmisesvariate(1, 2), r.paretovariate(3), r.weibullvariate(1, 2), r.triangular(0, 10, 3), r.binomialvariate(10, 0.3), r.randbytes(5))
print([r.getrandbits(k) for k in (0, 1, 5, 31, 32, 33, 63, 64, 65, 128)])
s = r.getstate(); a = [r.random() for _ in range(700)]; r.setstate(s); print(a == [r.random() for _ in range(700)], len(s[1]), s[1][624], s[1][:3], s[0], s[2])
n = _random.Random(); n.seed(5); print(n.random(), n.getrandbits(70), len(n.getstate()))
m = _random.Random(5); print(m.random()); m.seed('abc'.__len__()); print(m.random())
t(lambda: n.getrandbits(-1)); t(lambda: n.getrandbits(1.5)); t(lambda: n.setstate(5)); t(lambda: n.setstate((1, 2))); t(lambda: n.setstate((0,) * 624 + (700,))); t(lambda: n.setstate((0,) * 624 + (-1,))); t(lambda: n.setstate(('a',) * 625)); t(lambda: n.seed([])); t(lambda: n.random(1)); t(lambda: n.seed(1, 2)); t(lambda: n.seed((1, 2))); t(lambda: _random.Random(1, 2)); t(lambda: n.getrandbits()); t(lambda: _random.Random(a=1))
print(_random.Random.__name__, _random.Random.__module__)
x = random.Random(); y = random.Random(); print(x.random() != y.random())
random.seed(3); print(random.random(), random.getrandbits(16))
