# A cycle by way of a set's iterator, or of a deque, is found by the collector.
import gc
import weakref
from collections import deque


class Node:
    pass


for container in (set, deque):
    node = Node()
    reference = weakref.ref(node)
    holder = container([node, 1])
    node.iterator = iter(holder)
    del node, holder
    print(container.__name__, reference() is not None, end=' ')
    gc.collect()
    print(reference() is None)

node = Node()
reference = weakref.ref(node)
node.queue = deque([node, 2], maxlen=5)
keep = node.queue
del node
gc.collect()
print('kept', reference() is keep[0], list(keep)[1:])
del keep
gc.collect()
print(reference() is None)
