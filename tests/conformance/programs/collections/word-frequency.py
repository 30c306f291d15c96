from collections import Counter, defaultdict, OrderedDict
import re

text = "It was the best of times, it was the worst of times"
words = re.findall(r"\w+", text.lower())
c = Counter(words)
print(c.most_common(3), c["zebra"], sum(c.values()), len(c))
by_length = defaultdict(set)
for w in words:
    by_length[len(w)].add(w)
print({k: sorted(v) for k, v in sorted(by_length.items())})
print(list(OrderedDict.fromkeys(words)), max(c, key=lambda w: (c[w], w)))
print(Counter(map(str.isalpha, text)), (c & Counter("was was was".split())).total())
