import collections
import copy


class Holder:
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)


holder = Holder()
method = copy.deepcopy(holder.add)
method(1)
print(holder.items, method.__self__.items)
queue = collections.deque([[1], [2]], maxlen=2)
print(copy.copy(queue), copy.deepcopy(queue)[0] is queue[0], copy.deepcopy(queue).maxlen)
table = collections.defaultdict(list, {'a': [1]})
deep = copy.deepcopy(table)
deep['b'].append(2)
print(deep, table)
ordered = collections.OrderedDict(x=[1])
ordered.note = 'n'
print(copy.copy(ordered).note, copy.deepcopy(ordered)['x'] is ordered['x'])
print(copy.deepcopy(collections.Counter('aab')))
error = copy.copy(ValueError('bad', 1))
print(repr(error))
