from itertools import groupby
from operator import itemgetter

print([(k, list(g)) for k, g in groupby("AAAABBBCCDAABB")])
print("".join(f"{k}{len(list(g))}" for k, g in groupby("aaabccd")))
animals = sorted(["cat", "bear", "ant", "bee", "cow"], key=lambda w: w[0])
for letter, group in groupby(animals, key=itemgetter(0)):
    print(letter, list(group))
runs = [list(g) for _, g in groupby(enumerate([1, 2, 3, 7, 8, 10]), lambda p: p[1] - p[0])]
print([[v for _, v in run] for run in runs])
groups = groupby([1, 1, 2, 2])
k1, g1 = next(groups)
k2, g2 = next(groups)
print(k1, list(g1), k2, list(g2))
print(list(groupby([])))
collected = [(k, g) for k, g in groupby("aabb")]
print([(k, list(g)) for k, g in collected])
try:
    list(groupby([1, 2], key=5))
except TypeError as e:
    print(e)
