d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items, len(keys))
print("a" in keys, 3 in values, ("b", 2) in items, ("b", 3) in items)
print(sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}), sorted(keys ^ {"a", "q"}))
print(keys == {"a", "b", "c"}, d.items() == {"c": 3, "b": 2, "a": 1}.items(), keys.isdisjoint(["x"]))
print(list(zip(d.keys(), d.values())) == list(d.items()), max(d, key=d.get), sum(values))
print(type(keys).__name__, type(values).__name__, type(items).__name__, sorted(d.items(), key=lambda kv: -kv[1]))
try:
    keys[0]
except TypeError as error:
    print(error)
