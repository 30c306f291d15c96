from __future__ import annotations
from dataclasses import dataclass, field

@dataclass
class Tree:
    value: int
    left: Tree | None = None
    right: Tree | None = None

    def insert(self, v):
        side = "left" if v < self.value else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(v))
        else:
            child.insert(v)

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

t = Tree(5)
for v in (2, 8, 1, 9, 3):
    t.insert(v)
print(list(t), t.left, Tree.__annotations__)

@dataclass(frozen=True)
class Cons:
    head: object
    tail: Cons | None = None

    def __len__(self):
        return 1 + (len(self.tail) if self.tail else 0)

print(Cons(1, Cons(2)), len(Cons(1, Cons(2, Cons(3)))), hash(Cons(1)) == hash(Cons(1)))
