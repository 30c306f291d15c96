a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(b - a), sorted(a ^ b))
print(sorted(a.union(b, [9])), sorted(a.intersection(b, {3})), sorted(a.difference([1], [2])), sorted(a.symmetric_difference(b)))
print({1, 2} <= a, {1, 2} < a, a <= a, a < a, a >= {1}, a > b, a.issubset(range(9)), a.issuperset([1]), a.isdisjoint({7}))
a |= {10}
a &= {1, 2, 10, 11}
a -= {1}
a ^= {2, 3}
print(sorted(a))
a.update([7], (8,))
a.intersection_update({7, 8, 9, 10})
a.difference_update([8])
a.symmetric_difference_update([10, 100])
print(sorted(a))
try:
    a | [1]
except TypeError as error:
    print(error)
try:
    a |= [1]
except TypeError as error:
    print(error)
