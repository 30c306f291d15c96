import pickle

shared = ['shared']
pair = pickle.loads(pickle.dumps([shared, shared]))
print(pair, pair[0] is pair[1])

loop = []
loop.append(loop)
back = pickle.loads(pickle.dumps(loop))
print(back is back[0], len(back))

table = {}
table['self'] = table
back = pickle.loads(pickle.dumps(table))
print(back['self'] is back)

inner = []
outer = (inner,)
inner.append(outer)
back = pickle.loads(pickle.dumps(outer))
print(back[0][0] is back, type(back).__name__)


class Node:
    pass


node = Node()
node.other = Node()
node.other.other = node
back = pickle.loads(pickle.dumps(node))
print(back.other.other is back, back.other is not back)
