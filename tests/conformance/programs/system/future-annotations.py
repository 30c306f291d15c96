from __future__ import annotations, division
import __future__


class Tree:
    left: Tree | None
    value: undefined_type

    def __init__(self, value: int, *children: Tree) -> None:
        self.value = value
        self.children = children

    def total(self) -> int:
        return self.value + sum(c.total() for c in self.children)


def later(x: not_defined_anywhere = 1) -> nor_this:
    y: also_not = 2
    return x + y


print(later(), later.__annotations__, Tree.__annotations__)
print(Tree(1, Tree(2), Tree(3, Tree(4))).total(), 7 / 2)
print(__future__.annotations.compiler_flag > 0, "annotations" in __future__.all_feature_names)
