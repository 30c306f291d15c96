d = dict.fromkeys("ab", [])
d["a"].append(1)
print(d, dict.fromkeys([1, 2]), dict.fromkeys((), 5), dict.fromkeys({"k": 1}, 0))
print(d.get("z"), d.get("z", 5), d.pop("a"), d.pop("a", "gone"), d.setdefault("b", 9), d.setdefault("n"), d.setdefault("m", 3), d)
print(d.popitem(), d.popitem(), d, d.copy() is d, d.copy() == d, d.clear(), d)
for call in (lambda: {}.pop("k"), lambda: {}.popitem(), lambda: {}.pop(), lambda: {}.get(), lambda: {}.setdefault(), lambda: {}.get(1, 2, 3), lambda: {}.pop(1, default=2), lambda: {}.get(key=1), lambda: {}.copy(1), lambda: {}["missing"], lambda: {}[()], lambda: {}[None], lambda: {}[1.5], lambda: {}["it's"], lambda: {}[[]], lambda: {}.pop({}), lambda: {[]: 1}, lambda: {}.setdefault([], 1), lambda: [] in {}, lambda: {}.get({}), lambda: {}.__delitem__("x"), lambda: {}.__delitem__(slice(1)), lambda: dict.fromkeys([[]])):
    try:
        print(call())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
