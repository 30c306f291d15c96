from collections import defaultdict

groups = defaultdict(list)
for word in "apple avocado bean cherry beet".split():
    groups[word[0]].append(word)
print(groups, dict(groups))
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], "x" in t["a"], t["a"].get("x"))
counts = defaultdict(int, {"z": 5})
counts["z"] += 1
counts["new"]
print(counts, counts.default_factory)
counts.default_factory = None
try:
    counts["missing"]
except KeyError as e:
    print("KeyError", e)
d = defaultdict(lambda: "N/A", a=1)
print(d["b"], d.get("c"), d.pop("a"), len(d), d.copy() == d, type(d | {"k": 1}).__name__)
for wrong in (lambda: defaultdict(5), lambda: defaultdict([])):
    try:
        wrong()
    except TypeError as e:
        print(e)
print(defaultdict(None, a=1), defaultdict())
