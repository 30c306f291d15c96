prices = {"tea": 2, "milk": 1, "bread": 3}
keys, items, values = prices.keys(), prices.items(), prices.values()
print(keys & {"tea", "x"}, sorted(keys | ["x"]), sorted(keys - {"tea"}), sorted(keys ^ {"tea", "x"}), sorted({"tea", "x"} & keys))
print(items & {("tea", 2)}, ("tea", 2) in items, ("tea", 3) in items, "tea" in items, ("tea",) in items, keys == {"tea", "milk", "bread"}, keys <= prices.keys(), keys < set("x"), keys >= {"tea"}, keys.isdisjoint(["x"]))
print(values == values, prices.values() == prices.values(), list(reversed(keys)), list(reversed(items)), len(values), 2 in values)
prices["eggs"] = 4
print(keys, values, items, keys.mapping["eggs"], type(keys.mapping).__name__)
for operation in (lambda: keys + {"a"}, lambda: values & {1}, lambda: keys[0], lambda: {"a": []}.items() & {1}, lambda: keys & 5, lambda: hash(keys), lambda: keys.append("x"), lambda: keys < 5, lambda: set(() for x in [1]) and {"a": []}.items() - set(), lambda: next(keys), lambda: type(keys)(), lambda: values < values):
    try:
        print(operation())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
