from collections import Counter

c = Counter("abracadabra")
print(c, c["z"], "z" in c, c.most_common(2), c.total())
print(sorted(c.elements())[:5], list(Counter(a=2, b=0, c=-1).elements()))
c.update("aaa")
c.subtract(Counter(a=1, q=2))
print(c)
del c["q"]
del c["not there"]
print(c.most_common(), c.most_common(0))
print(Counter(), Counter(["x", "y", "x"]), Counter({"a": 1.5}), Counter(x=3))
words = "the cat and the dog and the bird".split()
print(Counter(words).most_common(1)[0], dict(Counter(map(len, words))))
try:
    Counter.fromkeys("ab")
except NotImplementedError as e:
    print(e)
try:
    Counter(5)
except TypeError as e:
    print(e)
try:
    Counter([[1]])
except TypeError as e:
    print(str(e)[:60])
