from collections import Counter, defaultdict, deque, namedtuple, OrderedDict, ChainMap

print(Counter("mississippi").most_common(2))
groups = defaultdict(list)
for word in ["apple", "avocado", "bean"]:
    groups[word[0]].append(word)
print(dict(groups))
d = deque([1, 2, 3], maxlen=3)
d.append(4); d.appendleft(0); d.rotate(1)
print(d)
Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x + p.y, p._replace(x=9), p._asdict())
od = OrderedDict(a=1, b=2); od.move_to_end("a")
print(od, ChainMap({"a": 1}, {"a": 2, "b": 3})["b"])
