import pickle

class Counter:
    def __init__(self, name):
        self.name, self.count, self.cache = name, 0, {"big": "thing"}

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["cache"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.cache = {}

class Fixed:
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a, self.b = a, b

class Reduced:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduced, self.args

c = pickle.loads(pickle.dumps(Counter("x")))
print(c.name, c.count, c.cache)
f = pickle.loads(pickle.dumps(Fixed(1, [2])))
print(f.a, f.b, pickle.loads(pickle.dumps(Reduced(1, 2))).args)
shared = [1]
a, b = pickle.loads(pickle.dumps((shared, shared)))
print(a is b)
class Loop: pass
l = Loop()
l.me = l
m = pickle.loads(pickle.dumps(l))
print(m.me is m)
try:
    pickle.dumps(type("Local", (), {})())
except (pickle.PicklingError, AttributeError) as e:
    print(type(e).__name__)
