s = {3, 1, 2, 3}
print(len(s), sorted(s), 2 in s, 5 not in s, set(), type({}).__name__, frozenset())
s.add(4)
s.add(4)
s.discard(1)
s.discard(99)
s.remove(2)
print(sorted(s), s == {4, 3}, set("hello") == set("olhe"), {1} == {1.0}, {1, 2} != {2})
for bad in (lambda: s.remove(99), lambda: s.add([]), lambda: {{}}, lambda: set().pop(), lambda: s[0], lambda: s + {1}, lambda: set(5), lambda: hash(s)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print({5}, frozenset({5}), {"a"}, set([0]))
