from collections.abc import Set, MutableSet

class Listed(Set):
    def __init__(self, items):
        self.items = []
        for x in items:
            if x not in self.items:
                self.items.append(x)

    def __contains__(self, x): return x in self.items
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
    def __repr__(self): return f"Listed({self.items})"

a, b = Listed("abcd"), Listed("cdx")
print(a & b, a | b, a - b, a ^ b, sep="\n")
print(a <= b, Listed("ab") < a, a.isdisjoint(Listed("z")), a == set("abcd"), a & "ab")
try:
    hash(a)
except TypeError as e:
    print(e)
print(Listed([1])._hash() == Listed([1])._hash())

class Bits(MutableSet):
    def __init__(self, items=()):
        self.n = 0
        for i in items: self.add(i)
    def __contains__(self, i): return bool(self.n >> i & 1)
    def __iter__(self): return (i for i in range(self.n.bit_length()) if i in self)
    def __len__(self): return self.n.bit_count()
    def add(self, i): self.n |= 1 << i
    def discard(self, i): self.n &= ~(1 << i)

s = Bits([1, 5, 9])
s |= {2}
s -= {5}
s ^= {1, 3}
s.remove(9)
print(list(s), s.pop(), len(s))
try:
    s.remove(40)
except KeyError as e:
    print("KeyError", e)
