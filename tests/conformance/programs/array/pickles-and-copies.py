import copy
import pickle
from array import array


class Named(array):
    pass


a = array('h', [1, -2, 3])
for protocol in range(6):
    b = pickle.loads(pickle.dumps(a, protocol))
    print(protocol, b, b == a, b is a)
n = Named('d', [1.5])
n.name = 'x'
m = pickle.loads(pickle.dumps(n))
print(type(m).__name__, m, m.name)
print(copy.copy(a) == a, copy.copy(a) is a, copy.deepcopy([a]))
print(pickle.loads(pickle.dumps(array('w', 'aé😀'))))
print(a.__reduce_ex__(2))
print(a.__reduce_ex__(3)[1])
