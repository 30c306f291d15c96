import copy

loop = [1]
loop.append(loop)
back = copy.deepcopy(loop)
print(back[1] is back, back is not loop)
pair = ([],)
pair[0].append(pair)
back = copy.deepcopy(pair)
print(back[0][0] is back)


class Node:
    def __init__(self, name):
        self.name = name
        self.friends = [self]


node = copy.deepcopy(Node('a'))
print(node.friends[0] is node)
