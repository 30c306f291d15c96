from operator import itemgetter, attrgetter, methodcaller
from types import SimpleNamespace

print(itemgetter(1)("ABC"), itemgetter(1, 3, 5)("ABCDEFG"), itemgetter(slice(2, None))("ABCDEFG"), itemgetter("k")({"k": 7}))
inventory = [("apple", 3), ("banana", 2), ("pear", 5), ("orange", 1)]
print(sorted(inventory, key=itemgetter(1)), list(map(itemgetter(0), inventory)))
o = SimpleNamespace(name=SimpleNamespace(first="Ann", last="Lee"), age=3)
print(attrgetter("age")(o), attrgetter("name.first", "name.last")(o))
print(methodcaller("upper")("abc"), methodcaller("split", ",", maxsplit=1)("a,b,c"))
print(itemgetter(1, 2), attrgetter("a.b", "c"), methodcaller("f", 1, x=2))
for wrong in (lambda: itemgetter(), lambda: attrgetter(1), lambda: methodcaller(), lambda: methodcaller(3), lambda: itemgetter(9)("abc"),
              lambda: attrgetter("zip")(o), lambda: methodcaller("nope")(3), lambda: itemgetter("k")({}), lambda: itemgetter(1)("a", "b")):
    try:
        wrong()
    except (TypeError, IndexError, AttributeError, KeyError) as e:
        print(type(e).__name__, e)
import pickle
print(pickle.loads(pickle.dumps(itemgetter(0)))("xyz"))
