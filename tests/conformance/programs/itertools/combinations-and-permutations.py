from itertools import combinations, permutations, combinations_with_replacement
from math import comb, perm

print(["".join(c) for c in combinations("ABCD", 2)])
print(["".join(p) for p in permutations("ABC", 2)])
print(["".join(c) for c in combinations_with_replacement("AB", 3)])
print(list(combinations("AB", 3)), list(permutations("AB", 3)), list(combinations([], 0)))
print(len(list(permutations(range(5)))) == perm(5), len(list(combinations(range(8), 3))) == comb(8, 3))
print([p for p in permutations([1, 1, 2])])
print([p for p in permutations([3, 1, 2]) if p[0] < p[1]])
for wrong in (lambda: combinations("ab", -1), lambda: permutations("ab", -1),
              lambda: combinations("ab"), lambda: combinations_with_replacement("ab", -2),
              lambda: permutations("ab", "x")):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(max(permutations("ab12", 2)), sum(1 for _ in combinations_with_replacement(range(5), 3)))
