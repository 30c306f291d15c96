import copy

class Node:
    def __init__(self, name):
        self.name, self.links = name, []

a, b = Node("a"), Node("b")
a.links += [b, b, a]
c = copy.deepcopy(a)
print(c.links[0] is c.links[1], c.links[2] is c, c.links[0] is b, c.links[0].name)
s = copy.copy(a)
print(s.links is a.links, s is a)
memo = {}
d = copy.deepcopy([b, b], memo)
print(d[0] is d[1], id(b) in memo)
print(copy.deepcopy((1, (2, 3))), copy.copy([1, [2]]), copy.deepcopy({"k": {1, 2}}))
