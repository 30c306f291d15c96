import collections
import pickle

Point = collections.namedtuple('Point', 'x y')
values = [Point(1, 2), collections.OrderedDict(b=1, a=2), collections.deque([1, 2], 5),
          collections.deque('ab'), collections.defaultdict(list, a=[1]), collections.Counter('aab'),
          collections.ChainMap({'a': 1}, {'b': 2})]
for protocol in (0, 2, 5):
    for value in values:
        back = pickle.loads(pickle.dumps(value, protocol))
        print(protocol, back, back == value)
print(pickle.dumps(collections.deque([1], 3)))
print(pickle.dumps(collections.defaultdict(int, a=1)))
print(pickle.dumps(collections.OrderedDict(a=1)))
