# setdefault() hashes and compares once; update() sees that its source changes meanwhile.
class Key:
    def __init__(self):
        self.hashed = self.compared = 0

    def __hash__(self):
        self.hashed += 1
        return 42

    def __eq__(self, other):
        self.compared += 1
        return self is other


one, two = Key(), Key()
d = {one: 1}
print(d.setdefault(two, 2), d.setdefault(two, 3), len(d))
print(one.hashed, two.hashed, one.compared + two.compared)


class Clears:
    def __hash__(self):
        return 0

    def __eq__(self, other):
        source.clear()
        return False


source = {i: i for i in range(1, 100)}
source[Clears()] = 0
try:
    {Clears(): 0, 1: 1}.update(source)
except RuntimeError as e:
    print('RuntimeError:', e)
