from decimal import Decimal
from fractions import Fraction

for number, others in [(3, [Decimal(3), Fraction(3), 3 + 0j, True + 2]), (0.5, [Decimal("0.5"), Fraction(1, 2), 0.5 + 0j]), (2**70, [Decimal(2**70), Fraction(2**70), float(2**70)])]:
    table = {number: "x"}
    for other in others:
        print(repr(other), table.get(other), table[other], other in table, {other: "y"}.get(number), len({number, other}), hash(other) == hash(number))


class Three:
    def __hash__(self):
        return hash(3)

    def __eq__(self, other):
        return other == 3


table = {Three(): "three"}
table[3] = "3"
print(len(table), table.get(3), table[3], table.pop(Three()), table)
for i in range(5):
    table[Three()] = i
    table[3] = i
print(len(table), {1: "int"} | {1.0: "float"}, {True: 1, 1: 2, 1.0: 3})
