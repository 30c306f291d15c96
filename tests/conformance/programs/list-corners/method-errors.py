items = [3, 1, 2]
for call in (lambda: items.append(), lambda: items.append(1, 2), lambda: items.insert(1), lambda: items.insert("a", 1), lambda: items.insert(1.5, 2), lambda: items.pop(10), lambda: items.pop("a"), lambda: [].pop(), lambda: items.pop(0, 1), lambda: items.remove(9), lambda: items.remove(), lambda: items.index(9), lambda: items.index(3, 1), lambda: items.index(3, "a"), lambda: items.index(), lambda: items.count(), lambda: items.extend(5), lambda: items.extend(None), lambda: items.sort(5), lambda: items.sort(key=5), lambda: items.sort(reverse="x"), lambda: items.sort(cmp=1), lambda: items.reverse(1), lambda: items.clear(1), lambda: items.copy(1), lambda: list(5), lambda: list(1, 2), lambda: list(x=1), lambda: items + (1,), lambda: items + None, lambda: items * "a", lambda: items * 1.5, lambda: items * [1], lambda: items < (1,), lambda: items < 5, lambda: [1, "a"] < [1, 2], lambda: items["a"], lambda: items[3], lambda: items[-4], lambda: items[1.0], lambda: items(), lambda: hash(items), lambda: -items, lambda: items.add(1), lambda: items.push(1), lambda: items.length, lambda: items - [1]):
    try:
        print(call())
    except (TypeError, IndexError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
print(items)
